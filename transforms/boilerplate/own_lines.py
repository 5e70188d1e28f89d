"""Lines below the last paragraph that are the article's own, though rules know their like.

A notice ends with its numbers, its office and its date; a table that was flattened has dates and
times alone in their lines. One line does not tell them from a page's foot: what follows does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from transforms.boilerplate.prose import count_han, ends_sentence
from transforms.boilerplate.rules.fragments import DATE, DATE_TIME, HAN, TIME, any_of, words
from transforms.boilerplate.title_places import is_salutation
from transforms.boilerplate.worksheet import Line, Worksheet

_LONGEST_RUN = 150
"""Lines between the text and the first furniture: a table of twenty rows has as many cells."""

_LONGEST = 100
"""Characters of such a line."""

_LONGEST_CELL = 16
_CELL_HAN = 8
"""Characters of a table's cell, and Han that it has less of: a list has headlines beside dates."""

_HEAD_OF_COLUMN = re.compile(
    rf"(?:序号|编号|姓名|品种|品名|规格|数量|金额|备注|结论|等级|名次|成绩)"
    rf"|{HAN}{{0,5}}(?:名称|单位|项目|结果|编号)"
)
_HEADS_OF_TABLE = 2
"""Heads of columns in a run that is a table, however long its cells are."""

_LABEL_OF_DATE = re.compile(
    rf"(?!{HAN}{{0,4}}(?:发[布表文稿]|更新|上传|录入|生成|刊[登发]|编辑|修改|今日|生日|节日|假日|[周昨前明]日))"
    rf"{HAN}{{1,6}}(?:时间|日期|日)"
)
"""A cell that says what the date below it is of: 申请日, 开工时间; a page's time is none."""

_SHORTEST_TEXT = 4
"""Lines of a text without paragraphs, in a document that has none."""

_SHORTEST_TABLE = 5
"""Lines of a run in which a date may be a cell: less is a page's time between two leftovers."""

_CHANNEL = r"(?:电 ?话|热线|专线|手 ?机|传 ?真|邮 ?[编箱件]|邮政编码|信箱|[网地] ?址|网站)"
_PAGE_PURPOSE = any_of(
    *words(
        "新闻 爆料 报料 采编 编辑部 违法 不良 广告 发行 订阅 本报 本台 本站 本网 读者 网站 纠错 "
        "报社 商务 合作"
    )
)
_CONTACT = re.compile(
    rf"[\[【]?(?!{HAN}{{0,8}}{_PAGE_PURPOSE})(?:{HAN}|\d){{0,8}}?"
    rf"(?:{_CHANNEL}|QQ|微信|Tel|Fax|E-?mail)号?码?(?:\([^()]{{1,12}}\))?(?:[\]】] ?:?| ?:) ?[^\s]",
    re.IGNORECASE,
)
"""A number or an address that a notice may give; those for news and advertisers are a page's."""

_SUBMISSIONS = re.compile(rf"{HAN}{{0,4}}投稿")
_ENTRIES = re.compile(r"征[文稿集]|截稿|来稿")
"""Who calls for submissions says till when."""

_FACT = re.compile(
    rf"(?!{HAN}{{0,4}}(?:发布|更新|发表|工作|上传|录入|浏览|我们|本[站网报]))"
    rf"(?=[^:]{{0,8}}?"
    + any_of(
        *words(
            "时间 日期 地点 费用 学费 收费 票价 价格 对象 人数 范围 路线 路段 改道 联系 联络人 "
            "报名 咨询 预约 受理 办公 监督 考务 户名 开户 账号 账户 标的 保证金 起拍 条件 要求 "
            "材料 编号 代码 法定 资本 注册 成立 登记 状态 型号 规格 产地 配料 含量 保质 贮存 "
            "生产商 附件 性质 专业 学制 失主 嘉宾 裁判 名额 岗位 待遇 营业 征稿 截稿 奖项 期限 "
            "班次 交通 住宿 报到 书名 出版社 定价 片名"
        ),
        "联 系 人",
    )
    + rf"){HAN}(?:{HAN}| ){{1,7}}(?:\([^()]{{1,8}}\))? ?: ?[^\s]"
    rf"|[\[【]{HAN}{{2,8}}[\]】] ?:? ?[^\s]"
)
"""A fact that notices and companies give and that no page's foot has, as 联系人:苏先生."""

_CREDIT = re.compile(rf"(?:作者|原作|编著|主编|编者|编剧|导演|摄影|翻译|译者) ?: ?{HAN}{{2,4}}")
"""Among facts one of a book or a film; alone who wrote the text."""

_SCAN = re.compile(
    r"(?=[^\n]{0,24}(?:扫[描码一]|二维码))(?![^\n]{0,24}(?:关注|公众号|下载))"
    r"(?=[^\n]{0,24}(?:报名|填[写报]|缴费|支付|付款|预约|登记))[^\n。]{4,30}"
)
"""A code that a notice asks to scan for its own ends."""

_INVITES = re.compile(r"有意|联系|来电|面议|应聘|咨询|预约|报名|简历|洽谈")
"""What a line says above the numbers that it asks the reader to call."""

_DATE_OR_TIME = re.compile(
    rf"{DATE_TIME}|(?:{HAN}{{2}}时间 ?)?{TIME}(?: ?[-—–~至]{{1,2}} ?{TIME})?|\d{{4}}[-./]\d{{1,2}}"
)
_CLOSING_DATE = re.compile(rf"{DATE}(?: ?[日夜晨晚])?|\d{{4}} ?年 ?\d{{1,2}} ?月")
_NEWSROOM = r"(?:网|报社|日报|晚报|通讯社|新闻中心|融媒体中心|客户端|[网报]编辑部)"
_OFFICE = re.compile(
    rf"(?![^\n]{{0,30}}{_NEWSROOM}(?:\([^()]{{1,4}}\))?$)[^\s:,。!?的了被将让]{{2,30}}"
    r"(?:[局委会处部院校系司厂店馆站队所办室行厅庭社协组府场]|公司|中心|[中小大]学|[一二三四五六]中"
    r"|集团|银行)(?:\([^()]{1,6}\))?"
)
"""Who signs a notice; the house that printed it is the page's."""

_CLOCK = re.compile(TIME)
_SIGNER = re.compile(rf"{HAN}{{1,6}}(?: {{1,4}}{HAN}{{1,4}})?")
_HEAD_LINES = 60
"""Lines at the head of a page among which a salutation is looked for."""

_CONTACTS_HEADING = re.compile(r"[一二三四五六七八九\d、.]{0,3} ?联[系络](?:方式|办法|方法) ?:?")
_EMPTY_FIELD = re.compile(rf"{HAN}{{2,6}} ?: ?_{{0,20}}")
_FIELD_OF_BOTH = re.compile(r"(?:日 ?期|时 ?间|(?:联系)?电话|地址) ?: ?_{0,20}")
"""An empty field of a form below a letter; pages leave labels empty too."""


class _Entry(NamedTuple):
    """One line of the run, and whether a rule would take it."""

    line: Line
    shadow: str
    taken: bool


def keep_own_lines(
    sheet: Worksheet, lines: Sequence[Line], is_furniture: Callable[[Line], bool]
) -> None:
    """Keep what stands between the text and the first furniture if its company is the article's.

    ``lines`` are those after the body, or all of a document without one; ``is_furniture`` says
    whether a rule takes one. Lines that a notice or a table may have as well end no run; they stay
    if one more signal is beside them: facts with labels of their own, the office and the date that
    close a notice, short cells above and below. Alone they go as before.
    """
    if sheet.find_body()[1]:
        _keep_in(sheet, next(_runs(sheet, lines, is_furniture)))
        return
    for run in _runs(sheet, lines, is_furniture):
        if len(run) >= _SHORTEST_TEXT:
            _keep_in(sheet, run)


def keep_labelled_dates(sheet: Worksheet, lines: Sequence[Line]) -> None:
    """Keep a date below a cell that says of what: facts of an object stand above its text too."""
    for label, date in pairwise(lines):
        if label.is_blank or date.is_blank or date.end - date.start > _LONGEST_CELL:
            continue
        if sheet.rest(date)[0].isdigit() and _LABEL_OF_DATE.fullmatch(sheet.rest_shadow(label)):
            date.kept |= _CLOSING_DATE.fullmatch(sheet.rest_shadow(date)) is not None


def _runs(
    sheet: Worksheet, lines: Sequence[Line], is_furniture: Callable[[Line], bool]
) -> Iterator[list[_Entry]]:
    """Give the runs of lines that end at one which is gone, or which only pages have."""
    run: list[_Entry] = []
    for line in lines:
        shadow = sheet.rest_shadow(line) if line.end - line.start <= _LONGEST else ""
        taken = shadow != "" and is_furniture(line)
        if line.is_blank or (taken and not _may_be_own(shadow)) or len(run) >= _LONGEST_RUN:
            yield run
            run = []
        else:
            run.append(_Entry(line, shadow, taken))
    yield run


def _keep_in(sheet: Worksheet, run: Sequence[_Entry]) -> None:
    closing = [index for index in range(len(run)) if _closes(sheet, run, index)]
    stop = closing[0] if len(closing) == 1 else -1
    for entry in run[: max(stop, 0)]:
        entry.line.kept |= not entry.taken
    heads = [entry for entry in run if _HEAD_OF_COLUMN.fullmatch(entry.shadow)]
    table = len(heads) >= _HEADS_OF_TABLE or any(
        _is_cell_among_cells(run, index) for index in range(len(run))
    )
    for index, entry in enumerate(run):
        if entry.taken:
            entry.line.kept |= _is_own(run, index, stop, table=table)
        elif _CONTACT.match(entry.shadow) or _INVITES.search(entry.shadow):
            entry.line.kept |= _is_among_facts(run, index) or _asks(run, index)
        else:
            entry.line.kept |= _is_fact(entry) or (table and _is_cell(entry.shadow))


def _is_own(run: Sequence[_Entry], index: int, stop: int, *, table: bool) -> bool:
    """Say whether something beside a line speaks for the article; it closes at ``stop``."""
    shadow = run[index].shadow
    if _DATE_OR_TIME.fullmatch(shadow):
        return index <= stop or table
    if _CONTACTS_HEADING.fullmatch(shadow):
        return index < stop or _heads_contacts(run, index)
    if _CONTACT.match(shadow):
        return index < stop or _is_among_facts(run, index)
    if _SCAN.fullmatch(shadow):
        return index < stop or _is_among_facts(run, index)
    if _CREDIT.fullmatch(shadow):
        return _is_between_facts(run, index)
    return _is_field_of_form(run, index)


def _may_be_own(shadow: str) -> bool:
    patterns = (_DATE_OR_TIME, _CONTACTS_HEADING, _FIELD_OF_BOTH, _CREDIT, _SCAN)
    return _CONTACT.match(shadow) is not None or any(p.fullmatch(shadow) for p in patterns)


def _closes(sheet: Worksheet, run: Sequence[_Entry], index: int) -> bool:
    """Say whether a line is the date below the office that signs, or below its numbers.

    Or below whoever signs a letter.
    """
    if index == 0 or not _CLOSING_DATE.fullmatch(run[index].shadow):
        return False
    above = run[index - 1].shadow
    if _OFFICE.fullmatch(above) or _CONTACT.match(above) or _is_fact(run[index - 1]):
        return True
    return _SIGNER.fullmatch(above) is not None and _is_letter(sheet)


def _is_letter(sheet: Worksheet) -> bool:
    """Say whether a line above the text speaks to somebody."""
    first, _ = sheet.find_body()
    head = [line for line in sheet.lines[:_HEAD_LINES] if line.number < first]
    return any(
        line.end - line.start <= _LONGEST_CELL and is_salutation(sheet.rest_shadow(line))
        for line in head
        if not line.is_blank
    )


def _is_cell_among_cells(run: Sequence[_Entry], index: int) -> bool:
    """Say whether a date or time stands between two short cells of a table, or beside a time."""
    if len(run) < _SHORTEST_TABLE or not _is_clock_or_date(run[index]):
        return False
    near = [run[i] for i in (index - 1, index + 1) if 0 <= i < len(run)]
    if _CLOCK.fullmatch(run[index].shadow):
        return any(entry.taken and _CLOCK.fullmatch(entry.shadow) for entry in near) or all(
            _is_cell(entry.shadow) for entry in near
        )
    return len(near) > 1 and all(_is_cell(entry.shadow) for entry in near)


def _is_clock_or_date(entry: _Entry) -> bool:
    return entry.taken and _DATE_OR_TIME.fullmatch(entry.shadow) is not None


def _is_cell(shadow: str) -> bool:
    return (
        0 < len(shadow) <= _LONGEST_CELL
        and count_han(shadow) < _CELL_HAN
        and not (ends_sentence(shadow) or _DATE_OR_TIME.fullmatch(shadow) or ":" in shadow)
    )


def _heads_contacts(run: Sequence[_Entry], index: int) -> bool:
    """Say whether numbers follow a heading that other lines of the article stand above."""
    if index == 0 or index + 1 == len(run):
        return False
    below = run[index + 1].shadow
    return _CONTACT.match(below) is not None or _is_fact(run[index + 1])


def _is_among_facts(run: Sequence[_Entry], index: int) -> bool:
    """Say whether a number stands in a block with a fact that only a notice gives, as 联系人."""
    first = last = index
    while first and _is_of_block(run[first - 1].shadow):
        first -= 1
    while last + 1 < len(run) and _is_of_block(run[last + 1].shadow):
        last += 1
    block = run[first : last + 1]
    if _SUBMISSIONS.match(run[index].shadow):
        return any(_ENTRIES.match(entry.shadow) for entry in block)
    above = run[first - 1] if first else None
    if above and not above.taken and _INVITES.search(above.shadow):
        return True
    return any(map(_is_fact, block))


def _asks(run: Sequence[_Entry], index: int) -> bool:
    """Say whether a line asks the reader to call the number below it, which stays."""
    if index + 1 == len(run) or not _CONTACT.match(run[index + 1].shadow):
        return False
    return _INVITES.search(run[index].shadow) is not None and len(run[index].shadow) < _LONGEST_CELL


def _is_between_facts(run: Sequence[_Entry], index: int) -> bool:
    return 0 < index < len(run) - 1 and _is_fact(run[index - 1]) and _is_fact(run[index + 1])


def _is_of_block(shadow: str) -> bool:
    return any(p.match(shadow) for p in (_CONTACT, _FACT, _CONTACTS_HEADING))


def _is_fact(entry: _Entry) -> bool:
    return not entry.taken and _FACT.match(entry.shadow) is not None


def _is_field_of_form(run: Sequence[_Entry], index: int) -> bool:
    """Say whether an empty label stands below another that no page has, as 家长签字."""
    near = [run[i] for i in (index - 1, index + 1) if 0 <= i < len(run)]
    return any(not e.taken and _EMPTY_FIELD.fullmatch(e.shadow) for e in near)
