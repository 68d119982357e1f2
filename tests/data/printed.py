"""What a figure as printed says: its qualifier and its number. The rules are those of the data model ("Qualifiers are data")."""
import re

SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10 ** 4, "亿": 10 ** 8}
DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "半": 0.5}
# 千 before a unit such as 瓦时 belongs to the unit.
NUMBER = re.compile(r"([-−]?\d[\d,]*(?:\.\d+)?)[余多]?((?:[十百千]?[万亿])?亿?|[十百千](?![瓦克米卡]))")
ORDER = re.compile(r"^[^\d]*?([十百千万亿]{1,3})(?!分)")


def qualifier(text, kind):
    """The qualifier that the words of a printed figure mean; `kind` is actual, target or plan."""
    rest = text
    for words, meaning in ((("不超过", "以内"), "at_most"), (("不少于", "不低于", "至少"), "at_least"),
                           (("不足", "不到"), "less_than")):
        if any(word in rest for word in words):
            return meaning
    if re.search(r"\d[半天年月日小时个]*内$|^半[天年日]内$", rest):
        return "at_most"
    if "以上" in rest:
        return "at_least"
    if re.search(r"突破|超过|超|[余多]", rest):
        return "more_than"
    if "约" in rest or "左右" in rest:
        return "about"
    if re.search(r"将近|近(?=\d)", rest):
        return "nearly"
    if re.search(r"\d%?\s*[-~～—至到]\s*\d", rest):
        return "between"
    if not re.search(r"\d", rest) and re.search(r"[十百千万亿]{2}|级", rest):
        return "order_of"
    if "达" in rest:
        return "exact" if kind == "actual" else "at_least"
    return "exact"


def number(text):
    """The number that is printed, in the unit itself; nothing where none is."""
    text = text.replace(" ", "")
    found = NUMBER.search(text)
    if found:
        value = float(found.group(1).replace(",", "").replace("−", "-"))
        return value * scale(found.group(2))
    if re.search(r"[十百千万亿]{2}", text):
        return float(scale(ORDER.search(text).group(1)))
    for character in text:
        if character in DIGITS:
            return float(DIGITS[character])
    return None


def scale(characters):
    product = 1
    for character in characters:
        product *= SCALES[character]
    return product
