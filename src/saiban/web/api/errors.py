"""Answers that say what is wrong, where, and how to put it right; one shape for all of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError


class Refused(Exception):
    """The request cannot be followed."""

    def __init__(self, status: int, message: str, remedy: str = "", where: str = "") -> None:
        self.status, self.message, self.remedy, self.where = status, message, remedy, where
        super().__init__(message)

    def as_json(self) -> dict[str, Any]:
        """The body of the answer."""
        return body(self.message, self.remedy, self.where)


def body(message: str, remedy: str = "", where: str = "") -> dict[str, Any]:
    """One error in the shape that all have."""
    return {"errors": [{"where": where, "message": message, "remedy": remedy}]}


def install(api: NinjaAPI) -> None:
    """Have every error answered in this shape."""

    def answer(request: HttpRequest, content: dict[str, Any], status: int) -> HttpResponse:
        return api.create_response(request, content, status=status)

    @api.exception_handler(Refused)
    def refused(request: HttpRequest, error: Refused) -> HttpResponse:
        return answer(request, error.as_json(), error.status)

    @api.exception_handler(ValidationError)
    def unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
        found = [
            {
                "where": ".".join(str(part) for part in each["loc"]),
                "message": each["msg"],
                "remedy": "Compare with the description of this operation.",
            }
            for each in error.errors
        ]
        return answer(request, {"errors": found}, 422)

    @api.exception_handler(HttpError)
    def broken(request: HttpRequest, error: HttpError) -> HttpResponse:
        remedy = "Send one JSON object, with the header Content-Type: application/json."
        return answer(request, body(f"{error}.", remedy, "body"), error.status_code)

    @api.exception_handler(HttpError)
    def no_json(request: HttpRequest, error: HttpError) -> HttpResponse:
        # The library's answer to a body that is no JSON: to callers one more that cannot be read.
        status = 422 if error.status_code == 400 else error.status_code
        said = body(f"{error}.", "Compare with the description of this operation.", "body")
        return answer(request, said, status)

    @api.exception_handler(AuthenticationError)
    def unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        said = body(
            "The token is missing, unknown or ended.",
            "Send the header Authorization: Bearer TOKEN; tokens are made on the page Programs.",
            "Authorization",
        )
        response = answer(request, said, 401)
        response.headers["WWW-Authenticate"] = 'Bearer realm="saiban"'
        return response

    @api.exception_handler(Throttled)
    def too_often(request: HttpRequest, error: Throttled) -> HttpResponse:
        wait = max(1, round(error.wait or 60))
        said = body("Too many requests.", f"Wait {wait} seconds, then go on.")
        response = answer(request, said, 429)
        response.headers["Retry-After"] = str(wait)
        return response

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        said = body(
            "There is nothing at this address for this token.",
            "Use the addresses and references that earlier answers gave.",
        )
        return answer(request, said, 404)
