"""Invented places and authorities. None of them exists."""
from dataclasses import dataclass
from typing import Any

FIRST = "砚霁鹭栖榆杉麓汐萤筠"
SECOND = "埔岗畈坪屿陂墩垭"
BUREAUS = ["财政局", "水务局", "教育局", "民政局", "农业农村局", "交通运输局", "司法局", "统计局", "卫生健康局", "气象局"]
STREETS = ["新桥路", "沿河街", "学府路", "建设大道"]


@dataclass
class Authority:
    name: str      # as titles print it
    truth: Any     # what is reported, alternatives as a list
    we: str        # 我县, 我局
    whole: str     # 全县, 全局
    place: str     # 砚埔县
    issuer: str    # prefix of its document numbers
    site: str      # 县政府门户网站
    school: bool = False


def place(rng):
    return rng.choice(FIRST) + rng.choice(SECOND)


def authority(rng, school=False):
    root = place(rng)
    kind = "school" if school else rng.choice(["county", "county", "city", "bureau", "bureau", "city_bureau", "town", "street"])
    short = root[0]
    if kind == "school":
        name = root + rng.choice(["职业技术学院", "师范学院", "大学"])
        return Authority(name, name, "学校", "全校", root, short + "校办发", "学校门户网站", True)
    if kind in ("county", "city"):
        unit = {"county": "县", "city": "市"}[kind]
        full = f"{root}{unit}人民政府"
        name = rng.choice([full, full, f"{root}{unit}"])
        truth = full if name == full else [full, name]
        return Authority(name, truth, f"我{unit}", f"全{unit}", root + unit, short + "府办发", f"{unit}政府门户网站")
    if kind in ("bureau", "city_bureau"):
        unit = "县" if kind == "bureau" else "市"
        bureau = rng.choice(BUREAUS)
        name = f"{root}{unit}{bureau}"
        return Authority(name, name, "我局", "全局", root + unit, short + bureau[0] + "发", f"{unit}政府门户网站")
    town = place(rng)
    if kind == "town":
        name = f"{root}县{town}镇人民政府"
        return Authority(name, name, "我镇", "全镇", root + "县", short + "政发", "县政府门户网站")
    name = f"{root}市{town}街道办事处"
    return Authority(name, name, "我街道", "全街道", root + "市", short + "街发", "市政府门户网站")
