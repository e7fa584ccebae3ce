"""How the figures of results are printed in English, Japanese and Chinese. Patterns for folded text."""

import re

from .numerals import NUMBER, SMALL, TO, WHOLE

# patients
PEOPLE = r"(?:patients?|participants?|subjects?|people|persons?|individuals?|children|adults|cases|women|men|infants|volunteers|controls)"
BETWEEN = r"(?:[a-z][a-z-]{1,18} ){0,3}"
CJK_PEOPLE = r"(?:人|名|例|位|症例|个病例)"
PERCENT = rf"(?P<percent>{NUMBER}) ?(?:%|percent|パーセント)"
AS_PERCENT = rf" ?\(? ?{PERCENT} ?\)?"
NO_QUANTITY = r"(?! ?(?:/|mg|g|kg|weeks?|months?|years?|days?))"

EVENTS = [
    re.compile(
        rf"(?P<k>{WHOLE}) ?(?:/|of|out of) ?(?:the |all |these |our )?(?P<n>{WHOLE}){NO_QUANTITY}(?:(?: {BETWEEN}{PEOPLE})?{AS_PERCENT})?"
    ),
    re.compile(rf"(?P<n>{WHOLE}) ?{CJK_PEOPLE}(?:の患者|患者)?(?:のうち|中)[、,]? ?(?P<k>{WHOLE}) ?{CJK_PEOPLE}?(?:{AS_PERCENT})?"),
    re.compile(rf"(?P<k>{WHOLE}) ?{CJK_PEOPLE} ?\( ?{PERCENT} ?\)"),
    re.compile(rf"(?P<k>{WHOLE})(?: {BETWEEN}{PEOPLE})? ?\( ?{PERCENT} ?\)"),
]
COUNTS = [
    re.compile(rf"(?<![a-z])n ?= ?(?P<n>{WHOLE})"),
    re.compile(rf"(?P<n>{WHOLE})[ -]{BETWEEN}{PEOPLE}(?![a-z])"),
    re.compile(rf"(?P<n>{WHOLE}) ?(?:人|名|例|位|症例)(?!目|中|の割合|以上|當|当)"),
]
PERCENTAGES = re.compile(rf"(?:(?P<from>{NUMBER}) ?%?{TO})?{PERCENT}")

# tests and estimates
SIGNS = {"=": "=", "<": "<", ">": ">", "≤": "<=", "≥": ">=", "<=": "<=", ">=": ">=", "≦": "<=", "≧": ">=", "of": "=", ":": "=", "was": "="}
P_VALUE = re.compile(rf"(?<![a-z])p ?(?:-? ?values? ?)?(?P<sign><=|>=|[=<>≤≥≦≧:]|of|was) ?(?P<p>{NUMBER}|(?<!\d)\.\d{{1,6}})")
MEASURES = {"or": "OR", "rr": "RR", "hr": "HR", "rd": "RD", "md": "MD", "smd": "SMD", "odds ratio": "OR", "risk ratio": "RR"}
MEASURES |= {"relative risk": "RR", "hazard ratio": "HR", "mean difference": "MD", "risk difference": "RD"}
SIGNED = rf"-?{NUMBER}"
INTERVAL = re.compile(
    r"(?:(?P<level>\d{2}(?:\.\d)?) ?% ?)?(?:ci|confidence intervals?|信頼区間|置信区间|可信区间)[ ,:=]{0,2}[\[(]? ?"
    rf"(?P<low>{SIGNED}) ?(?:to|,|;|-|から|至) ?(?P<high>{SIGNED})"
)
ESTIMATE = re.compile(
    rf"(?<![a-z])(?P<measure>{'|'.join(sorted(MEASURES, key=len, reverse=True))})"
    rf"[ ,:=(]{{0,3}}(?:(?:of|was) )?(?P<estimate>{SIGNED})[ ,;(\[]{{0,3}}$"
)

# times
UNITS = {
    "minute": r"minutes?|min(?![a-z])|分(?:間|钟)",
    "hour": r"hours?|hrs?|時間|小时",
    "day": r"days?|日(?!本)|天",
    "week": r"weeks?|wks?|週間?|周",
    "month": r"months?|mo(?![a-z])|[かカヶヵケ]月|个月",
    "year": r"years?|yrs?|y(?![a-z])|年",
}
BEFORE_TIME = r"(?:at|after|within|during|by|over|for|until|up to|第|前|最初の) ?(?:the |a |first )?"
AFTER_TIME = r"後|目|以内|间|間|后|内|の間| later| after|[ -]follow[ -]?up"
IN_UNITS = "|".join(f"(?P<{unit}>{words})" for unit, words in UNITS.items())
TIME = re.compile(rf"(?P<before>{BEFORE_TIME})?(?P<low>{SMALL})(?:{TO}(?P<high>{SMALL}))?[ -]?(?:{IN_UNITS})(?P<after>{AFTER_TIME})?")
RELATIONS = [
    ("within", re.compile(r"within|by |以内|内")),
    ("after", re.compile(r"後|后|after|later")),
    ("until", re.compile(r"until|up to")),
    ("during", re.compile(r"during|over|for |間|间|follow")),
    ("eq", re.compile(r"")),
]
