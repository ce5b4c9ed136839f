"""The API's description as a page, from the same schema that programs read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI


@dataclass(frozen=True, slots=True)
class Field:
    """A name in a shape: what it is, and whether it has to be there."""

    name: str
    kind: str
    text: str
    required: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing to ask."""

    method: str
    address: str
    title: str
    text: str
    headers: list[Field]
    body: str
    answers: list[tuple[str, str]]


def page(api: NinjaAPI) -> Callable[[HttpRequest], HttpResponse]:
    """The view that shows it."""

    def docs(request: HttpRequest) -> HttpResponse:
        """Operations first, then the shapes that they use."""
        schema = api.get_openapi_schema()
        context = {
            "operations": list(_operations(schema)),
            "shapes": list(_shapes(schema)),
            "schema": "/api/openapi.json",
        }
        return render(request, "employer/api.html", context)

    return docs


def _operations(schema: Any) -> Iterator[Operation]:
    for address, methods in schema["paths"].items():
        for method, said in methods.items():
            content = said.get("requestBody", {}).get("content", {})
            yield Operation(
                method=method.upper(),
                address=address,
                title=said["summary"],
                text=said.get("description", ""),
                headers=[
                    Field(
                        each["name"],
                        each["in"],
                        each["schema"].get("description", each.get("description", "")),
                        each.get("required", False),
                    )
                    for each in said.get("parameters", ())
                ],
                body=_kind(content.get("application/json", {}).get("schema", {})),
                answers=[
                    (str(status), _kind(_json(answer)))
                    for status, answer in said["responses"].items()
                ],
            )


def _json(answer: Any) -> Any:
    return answer.get("content", {}).get("application/json", {}).get("schema", {})


def _shapes(schema: Any) -> Iterator[tuple[str, str, list[Field]]]:
    for name, shape in schema["components"]["schemas"].items():
        required = set(shape.get("required", ()))
        fields = [
            Field(each, _kind(said), said.get("description", ""), each in required)
            for each, said in shape.get("properties", {}).items()
        ]
        yield name, shape.get("description", ""), fields


def _kind(said: Any) -> str:
    if "$ref" in said:
        return str(said["$ref"]).rpartition("/")[2]
    if "anyOf" in said:
        return " | ".join(_kind(each) for each in said["anyOf"])
    if said.get("type") == "array":
        return f"[{_kind(said['items'])}]"
    if "enum" in said:
        return " | ".join(f'"{each}"' for each in said["enum"])
    return str(said.get("format") or said.get("type") or "")
