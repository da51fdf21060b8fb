"""The enumerations of the model, as literal types of `str`; capi/gouji.h says what they mean."""

from __future__ import annotations

from typing import Literal, Tuple, get_args

# fmt: off
Script = Literal["Hans", "Hant", "mixed"]
Severity = Literal["info", "warning", "error"]
Form = Literal["narrative-2008", "statistics-2014", "standard-2019", "standard-2021"]
MetadataField = Literal[
    "index_number", "document_number", "generated_on", "published_on", "publisher", "owner",
    "keywords", "source", "topic", "views", "title", "other",
]
ContactField = Literal["address", "postcode", "phone", "fax", "email", "url"]
Topic = Literal[
    "overview", "disclosure", "applications", "fees", "remedies", "enquiries", "problems",
    "improvements", "other",
]
Approx = Literal["about", "nearly", "over", "at_least", "at_most"]
Stated = Literal["number", "negation"]
FigureKind = Literal["count", "money", "share", "rate", "growth", "duration", "ratio"]
Indicator = Literal[
    "disclosed_items", "documents_issued", "normative_documents_issued", "full_text_rate",
    "bulletin_issues", "interpretations", "press_events", "online_interviews", "platform_visits",
    "accounts", "disclosure_points", "rules_made", "applications_received",
    "applications_carried_in", "applications_carried_out", "applications_answered", "answer_rate",
    "fees_collected", "fees_waived", "reconsiderations", "lawsuits", "complaints", "enquiries",
    "letters", "hotline_orders", "proposals", "services_handled", "service_items", "handling_rate",
    "satisfaction_rate", "staff", "meetings", "training_sessions", "trainees", "funding",
    "inspections", "units", "awards", "share", "deadline", "other",
]
Channel = Literal[
    "website", "platform", "gazette", "bulletin", "weibo", "wechat", "toutiao", "douyin",
    "video_account", "app", "sms", "tv", "radio", "newspaper", "noticeboard", "screen",
    "reading_point", "press", "hotline", "new_media", "other",
]
Mode = Literal["in_person", "online", "letter", "fax", "email", "phone", "other"]
Stage = Literal["received", "handled"]
Basis = Literal["total", "daily", "cumulative", "new"]
CellState = Literal["number", "blank", "not_applicable", "text", "missing"]
TableKind = Literal["disclosure", "applications", "remedies", "statistics"]
MentionKind = Literal[
    "date", "year", "period", "time", "article", "ordinal", "list_marker", "phone", "postcode",
    "address", "identifier", "name", "page", "masked", "unknown",
]
Verdict = Literal["holds", "fails", "undetermined"]
Reach = Literal["report", "set"]
Compares = Literal["cells", "figures", "text_and_table", "head", "outline", "reports"]
RelationName = Literal[
    "reports", "sections", "figures", "cells", "citations", "mentions", "checks", "diagnostics",
    "tables", "metadata", "contact", "evidence", "inputs", "repairs",
]
# fmt: on

RELATIONS: Tuple[RelationName, ...] = get_args(RelationName)
