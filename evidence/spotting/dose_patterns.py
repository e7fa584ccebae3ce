"""How doses and their rhythm are printed in English, Japanese and Chinese. Patterns for folded text."""

import re

from .numerals import NUMBER, SMALL, TO

MONTH = r"months?|[かカヶヵケ]月間?|个月"
WEEK = r"weeks?|wks?|週間?|周"
YEAR = r"years?|年間?"
DAY = r"[ -]?(?:consecutive |successive )?(?:days?|d(?![a-z])|日間|日|天)"
DAYS = rf"(?P<days>{SMALL})(?:{TO}(?P<more>{SMALL}))?"

AMOUNT = re.compile(
    rf"(?P<low>{NUMBER})(?:{TO}(?P<high>{NUMBER}))? ?(?P<unit>mg|g|グラム|克|毫克|gm)"
    r" ?(?:/ ?(?:kg|公斤|千克)|per kg|per kilogram|\.? ?kg ?-1)(?: ?(?:体重|body ?weight|bw))?"
)
RELATIONS = {
    "ge": re.compile(r"(?:at least|>=|≥|≧|少なくとも|至少|a minimum of) ?$"),
    "le": re.compile(r"(?:up to|at most|<=|≤|≦|最大|最多|no more than|a maximum of) ?$"),
    "about": re.compile(r"(?:about|approximately|roughly|around|約|约|大约|circa|ca\.?) ?$"),
}
TOTAL = re.compile(r"total|cumulative|全量|総投与量|総量|总剂量|总量|per course|each course|/ ?course")

# each day
DAILY_BEFORE = re.compile(r"(?:daily|a day|1日|一日|毎日|每日|每天|日量|1日量)[^\d.。,、と群)]{0,6}$")
DAILY_AFTER = re.compile(r" ?(?:/ ?(?:day|d(?![a-z])|日|天)|per day|a day|each day|daily|once daily|(?:を|で)?(?:毎日|1日1回))")

# on how many days
SPREAD = re.compile(rf"(?:over|in|within|divided over|given over|divided into|分) ?(?:a period of )?{DAYS}{DAY}")
TIMES_DAYS = re.compile(rf"(?:x|\*|for|on|连用|連用|连续|連続|共) ?(?:the )?{DAYS}{DAY}")
FOR_DAYS = re.compile(rf"{DAYS} ?(?:日間|日连续|天)")
OF_DAYS = re.compile(r"(?P<days>\d{1,2})日(?=投与)")
OR_DAYS = re.compile(rf" ?(?:または|もしくは|或者?|or|and|と|、) ?(?P<days>{SMALL}){DAY}")
"""“for 3 or 5 days”, said of two arms."""
DAYS_AHEAD = re.compile(r"(?P<days>\d{1,2}) ?(?:日間|天|days?)[^\d.。]{0,12}\(?$")
"""“3 days of IVIg (1.2 g/kg)”."""
TIMES = re.compile(r"^[^\d]{0,8}x ?(?P<days>\d{1,2})(?![\d.])")

# how often, how many times, how long
EVERY = re.compile(
    rf"(?:every|each|q|毎|每|每隔) ?(?P<every>{SMALL})?(?P<more>{TO}{SMALL})?[ -]?(?:(?P<month>{MONTH})|(?P<week>{WEEK})|(?P<day>days(?! ?\d)))"
    rf"|(?P<n>\d{{1,2}}) ?(?:(?P<weeks>週間?)|(?P<months>{MONTH}))(?:ごと|毎|おき)"
)
ADVERBS = {
    "month": re.compile(r"monthly|月(?:に)?1回|毎月|每月|a month|/ ?month|per month"),
    "week": re.compile(r"weekly|毎週|週(?:に)?1回|每周|a week|/ ?week|per week"),
}
LASTS = re.compile(rf"(?:for|during|over|x)? ?(?P<lasts>{SMALL})[ -]?(?:(?P<week>{WEEK})|(?P<month>{MONTH})|(?P<year>{YEAR}))")
COURSES = re.compile(
    rf"(?:x|for|合計|共)? ?(?P<courses>{SMALL}) ?"
    r"(?:courses|cycles|infusions|times|コース|クール|サイクル|个疗程|个周期|(?<![月週日年]\d)回(?!目))"
)
OPEN = re.compile(r"indefinite|as long as|無期限|長期")
RHYTHM = re.compile("|".join(re.sub(r"\?P<\w+>", "", pattern.pattern) for pattern in (EVERY, *ADVERBS.values())))

END = re.compile(r"[。\n;]|\. |(?<![a-z])then(?![a-z])|followed by|その後|以後|之后|行い")
"""Where what is said of an amount ends; what comes then is another step."""
