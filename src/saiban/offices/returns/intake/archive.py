"""Zip files, unpacked with an eye on their size before any library sees them.

A workbook of a few kilobytes can unpack to gigabytes, and the sizes it declares can lie. So the
parts are inflated here, counting real bytes.
"""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

from saiban.offices.returns.intake.model import Limits, UnreadableFile

_STEP = 1 << 20
_LOCAL_HEADER = 30


@dataclass(frozen=True, slots=True)
class Member:
    """One part of the archive: where its bytes lie and how they are packed."""

    offset: int
    packed: int
    method: int

    def start(self, data: bytes, size: int = 256) -> bytes:
        """The first bytes of the part."""
        return self._inflate(data, size)

    def read(self, data: bytes, *, limit: int, shown_limit: int) -> bytes:
        """The part, refused as a bomb if it is longer than `limit`."""
        unpacked = self._inflate(data, limit + 1)
        if len(unpacked) > limit:
            raise UnreadableFile("bomb", limit=shown_limit // 1_000_000)
        return unpacked

    def _inflate(self, data: bytes, most: int) -> bytes:
        try:
            name_length, extra_length = struct.unpack_from("<HH", data, self.offset + 26)
        except struct.error as error:  # An offset beyond the file.
            raise UnreadableFile("damaged") from error
        begin = self.offset + _LOCAL_HEADER + name_length + extra_length
        packed = data[begin : begin + self.packed]
        if self.method == zipfile.ZIP_STORED:
            return packed[:most]
        if self.method != zipfile.ZIP_DEFLATED:
            raise UnreadableFile("damaged")
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)
        except zlib.error as error:
            raise UnreadableFile("damaged") from error


def members(data: bytes, limits: Limits) -> dict[str, Member]:
    """Name → part. Refused: too many parts, encrypted parts, a directory that cannot be read."""
    try:
        infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, struct.error, EOFError, NotImplementedError) as error:
        raise UnreadableFile("damaged") from error
    if len(infos) > limits.parts:
        raise UnreadableFile("bomb", limit=limits.decompressed // 1_000_000)
    if any(info.flag_bits & 0x1 for info in infos):
        raise UnreadableFile("password")
    names = {
        info.filename: Member(info.header_offset, info.compress_size, info.compress_type)
        for info in infos
    }
    if len(names) != len(infos):
        raise UnreadableFile("damaged")  # Two parts of one name: readers would differ on which.
    return names
