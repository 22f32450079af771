import pytest

from tasks.body_words import body_lexicon
from tasks.language.bodies.bodies_zh import find_bodies_zh


def names(text: str) -> list[str]:
    return [body.name for body in find_bodies_zh(text, body_lexicon())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市外办、市商务局联合主办", ["市外办", "市商务局"]),
        ("市文化和旅游委与市教委座谈", ["市文化和旅游委", "市教委"]),
        ("走访了泰和（中国）有限公司和青岛大学", ["泰和（中国）有限公司", "青岛大学"]),
        ("市外办礼宾处参加", ["市外办礼宾处"]),
        ("霍启年主任及领事处人员参加", []),
        ("市政府办公厅副主任霍启年", ["市政府办公厅"]),
        ("活动由市外办主办", ["市外办"]),
        ("会上通过了合作协议，各有长处", []),
        ("武汉经济促进局", ["武汉经济促进局"]),
        (
            "武汉市第四中学、武汉九中、武汉市第一中心医院",
            ["武汉市第四中学", "武汉九中", "武汉市第一中心医院"],
        ),
        ("代表团与武汉市商务局座谈", ["武汉市商务局"]),
        ("瑞典教育部长到访", []),
        ("瑞典医院、日本中学生夏令营", []),
        ("斯凯孚集团（中国）参加", ["斯凯孚集团（中国）"]),
        ("林雪平市民族舞蹈团", ["林雪平市民族舞蹈团"]),
        ("中国—东盟法律研究中心揭牌", ["中国—东盟法律研究中心"]),
        ("瑞典“极光”少年合唱团来访", ["瑞典“极光”少年合唱团"]),
        ("“极光之夜”林雪平交响乐团音乐会", ["林雪平交响乐团"]),
        ("市教委国际交流与合作处派员", ["市教委国际交流与合作处"]),
        ("江汉大学建筑与城市规划学院承办", ["江汉大学建筑与城市规划学院"]),
        ("物联网企业Nordic Wave公司负责人", ["Nordic Wave公司"]),
        ("60余位当地旅行社代表到场", []),
        ("学习党的十九届五中全会精神", []),
        ("香港理工大学（武汉）参加", ["香港理工大学（武汉）"]),
        ("其中有斯凯孚公司，但两家公司缺席", ["斯凯孚公司"]),
        ("受赠方林雪平市医院到场", ["林雪平市医院"]),
        ("拉姆斯多夫机床与成型技术研究所", ["拉姆斯多夫机床与成型技术研究所"]),
        ("武汉明康乳业和楚东学院", ["武汉明康乳业", "楚东学院"]),
        ("中国驻阿根廷科尔多瓦总领事馆", ["中国驻阿根廷科尔多瓦总领事馆"]),
        ("智利瓦尔迪市市政厅", ["瓦尔迪市市政厅"]),
        ("友好学校、中外友人联谊会", []),
        ("但泽大学", ["但泽大学"]),
        ("引进德国仪器、意大利家具", []),
        ("武汉汉阳大学生志愿者到场", []),
        ("大津市国际课课长中尾健司主持", ["大津市国际课"]),
        ("美国客户斯凯孚公司", ["斯凯孚公司"]),
        ("朝鲜北山道人民委员会", ["朝鲜北山道人民委员会"]),
        ("瑞典航空公司北京支店", ["瑞典航空公司北京支店"]),
        ("瓦尔迪市—武汉友好委员会", ["瓦尔迪市—武汉友好委员会"]),
        ("鹿岭市—武汉友好委员会", ["鹿岭市—武汉友好委员会"]),
        ("江汉大学国际文化与教育学院承办", ["江汉大学国际文化与教育学院"]),
        ("市教委国际合作与交流处、市外办", ["市教委国际合作与交流处", "市外办"]),
        ("市政协港澳台侨和外事委员会参加", ["市政协港澳台侨和外事委员会"]),
        ("主任霍启年及领事处人员", []),
        ("瑞典国际·和平交流协会", ["瑞典国际·和平交流协会"]),
        ("江汉学校和同济大学黄石学院外教", ["江汉学校", "同济大学黄石学院"]),
        ("邀请暨南大学黄石学院教授", ["暨南大学黄石学院"]),
        ("水利部长江流域管理局", ["水利部长江流域管理局"]),
        ("外交部美洲司参加", ["外交部美洲司"]),
        ("走访中以武汉创新园", ["中以武汉创新园"]),
        ("其中以武汉创新园最大", ["武汉创新园"]),
        ("受省商务厅委派", ["省商务厅"]),
        ("受北湖水稻研究中心之邀", ["北湖水稻研究中心"]),
        (
            "瑞典政府“惠民小额援助”红安县中心卫生院项目",
            ["瑞典政府", "红安县中心卫生院"],
        ),
        ("东湖大观园和明辉橡胶有限公司", ["东湖大观园", "明辉橡胶有限公司"]),
        ("南湖港和明辉橡胶有限公司", ["明辉橡胶有限公司"]),
        ("归元寺、武汉寺前街", ["归元寺"]),
        ("武汉市盐碱地利用研究所", ["武汉市盐碱地利用研究所"]),
        ("第一个生产基地、市各部委办局、两地政府", []),
        ("听取诸暨市外办汇报", ["诸暨市外办"]),
        ("用刚学会的汉语致辞", []),
        ("石楼门神年画馆", ["石楼门神年画馆"]),
        ("高新区管委会、组委会", ["高新区管委会", "组委会"]),
    ],
)
def test_names_end_with_a_word_for_a_body(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_list_of_countries_shares_one_word_for_their_missions() -> None:
    text = "匈牙利、瑞典和智利等国驻沪总领事馆官员出席。"
    bodies = find_bodies_zh(text, body_lexicon())
    assert [(b.name, b.kind, b.country) for b in bodies] == [
        ("匈牙利驻沪总领事馆", "consulate", "HU"),
        ("瑞典驻沪总领事馆", "consulate", "SE"),
        ("智利驻沪总领事馆", "consulate", "CL"),
    ]
    assert [text[b.start : b.end] for b in bodies] == ["匈牙利", "瑞典", "智利等国驻沪总领事馆"]


def test_unnamed_consuls_general_stand_for_their_missions() -> None:
    bodies = find_bodies_zh("瑞典、智利驻沪总领事及外籍专家出席。", body_lexicon())
    assert [b.name for b in bodies] == ["瑞典驻沪总领事馆", "智利驻沪总领事馆"]
    assert find_bodies_zh("智利驻沪总领事何塞出席。", body_lexicon()) == []


def test_missions_of_all_countries_are_none() -> None:
    assert names("各国驻沪总领事馆、外国驻华使馆") == []


@pytest.mark.parametrize(
    ("name", "side", "country", "kind"),
    [
        ("武汉市港澳青年创业基地", "mainland", "", "other"),
        ("中国智利友好协会", "mainland", "", "association"),
        ("市政府港澳办", "mainland", "", "government"),
        ("香港贸发局武汉代表处", "partner", "HK", "other"),
        ("香港特区政府驻武汉联络处", "partner", "HK", "government"),
        ("瑞典工商会", "partner", "SE", "chamber"),
        ("韩国地方协议会", "partner", "KR", "association"),
        ("联合国教科文组织", "partner", "", "international_organization"),
        ("北方政法大学", "", "", "university"),
        ("西南政法大学", "mainland", "", "university"),
        ("西南政法大学丘陵学院", "mainland", "", "university"),
    ],
)
def test_the_name_tells_side_country_and_kind(
    name: str, side: str, country: str, kind: str
) -> None:
    (body,) = find_bodies_zh(f"由{name}主办", body_lexicon())
    assert (body.name, body.side, body.country, body.kind) == (name, side, country, kind)


def test_a_foreign_government_goes_by_its_own_place() -> None:
    (body,) = find_bodies_zh("与英国利物浦市议会会谈", body_lexicon())
    assert (body.name, body.country) == ("利物浦市议会", "GB")


@pytest.mark.parametrize(
    ("text", "side", "country"),
    [
        ("日中经济交流协会", "partner", "JP"),
        ("新中友好协会", "partner", ""),
        ("上海合作组织秘书处", "partner", ""),
        ("上海合作交流办公室", "mainland", ""),
        ("里加市议会", "partner", "LV"),
        ("乌苏里斯克市行政公署", "partner", "RU"),
        ("乌苏市外办", "mainland", ""),
        ("温州肯恩大学", "mainland", ""),
        ("香港入境事务处", "partner", "HK"),
        ("华南美国商会", "partner", "US"),
        ("NHK", "partner", "JP"),
        ("德国工商大会代表处", "partner", "DE"),
        ("苏州日本商工会", "partner", "JP"),
        ("苏州韩国学校", "partner", "KR"),
        ("我驻苏黎世总领事馆", "mainland", ""),
        ("太平洋渔业秘书处", "partner", ""),
        ("世界文化遗产武汉古城保护管理局", "", ""),
        ("莱普森商学院", "partner", ""),
        ("卡罗·曼齐基金会", "partner", ""),
        ("瓦朗德尔医疗研究院", "partner", ""),
        ("莱塞大学", "partner", ""),
        ("穆兰达省卫生局", "partner", ""),
        ("东大研究院", "", ""),
        ("马克思主义学院", "", ""),
        ("马拉松协会", "", ""),
        ("俄罗斯文化中心", "partner", "RU"),
        ("瑞典开发署武汉办公室", "partner", "SE"),
        ("瑞典对外文化交流委员会", "partner", "SE"),
        ("香港中华文化研究会", "partner", "HK"),
        ("三一重工印度有限公司", "partner", "IN"),
        ("三一重工（智利）公司", "partner", "CL"),
        ("中国银行里斯本分行", "partner", "PT"),
        ("中国银行武汉分行", "mainland", ""),
        ("全球渔业秘书处", "partner", ""),
        ("东北亚冷链产业园", "", ""),
        ("旅日华人教师协会", "partner", "JP"),
        ("武汉市同乡会", "partner", ""),
        ("中新社湖北分社", "mainland", ""),
        ("瑞典楚地华人华侨联合会", "partner", "SE"),
    ],
)
def test_on_whose_side_a_name_is(text: str, side: str, country: str) -> None:
    assert [(b.side, b.country) for b in find_bodies_zh(text, body_lexicon())] == [(side, country)]


def test_envoys_without_names_beside_one_another_stand_for_their_missions() -> None:
    bodies = find_bodies_zh("瑞典驻沪总领事、智利驻广州副总领事一行来访。", body_lexicon())
    assert [b.name for b in bodies] == ["瑞典驻沪总领事馆", "智利驻广州总领事馆"]
    officers = find_bodies_zh("瑞典、智利驻汉外交官及家属出席。", body_lexicon())
    assert [b.kind for b in officers] == ["consulate", "consulate"]


def test_a_section_of_a_mission_is_the_mission() -> None:
    text = "智利驻华使馆商务处官员参加"
    (body,) = find_bodies_zh(text, body_lexicon())
    assert (body.name, text[body.end :]) == ("智利驻华使馆", "官员参加")


def test_a_plant_or_centre_of_a_firm_is_a_company() -> None:
    (body,) = find_bodies_zh("斯凯孚公司（中国）创新中心", body_lexicon())
    assert (body.kind, body.side) == ("company", "partner")


def test_schools_abroad_are_no_universities() -> None:
    bodies = find_bodies_zh("瑞典隆德高中、瑞典隆德音乐学院参加", body_lexicon())
    assert [b.kind for b in bodies] == ["other", "university"]


def test_a_body_goes_by_the_quoted_name_behind_it_and_by_its_own_without_the_country() -> None:
    (band,) = find_bodies_zh("德国北威州乐团“莱茵之声”献演", body_lexicon())
    assert "莱茵之声" in band.others
    (firm,) = find_bodies_zh("瑞典沃尔沃", body_lexicon())
    assert "沃尔沃" in firm.others


def test_a_section_speaks_for_its_mission_and_a_study_group_for_its_office() -> None:
    (mission,) = find_bodies_zh("智利驻华使馆投资促进处", body_lexicon())
    assert (mission.name, mission.others) == ("智利驻华使馆", ("智利驻华使馆投资促进处",))
    (office,) = find_bodies_zh("市外办党组理论学习中心组", body_lexicon())
    assert "市外办" in office.others


def test_brackets_tell_what_else_a_body_is_called_and_where_it_sits() -> None:
    short = "林雪平港口有限公司（以下简称“林港公司”）"
    assert "林港公司" in find_bodies_zh(short, body_lexicon())[0].others
    agency = "瑞典贸易振兴处（BUSS武汉）"
    assert {"BUSS武汉", "BUSS"} <= set(find_bodies_zh(agency, body_lexicon())[0].others)
    (house,) = find_bodies_zh("瑞典文化中心（北京）", body_lexicon())
    assert "瑞典文化中心（北京）" in house.others
    (branch,) = find_bodies_zh("瑞典协力机构（SIC）中国代表处", body_lexicon())
    assert "瑞典协力机构中国代表处" in branch.others
