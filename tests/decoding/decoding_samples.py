"""Texts written for the decoding tests; people and places are invented."""

from __future__ import annotations

SIMPLIFIED = (
    "青岚市昨天下午举行了第三届社区读书会，来自十二个街道的居民带着自己喜欢的书来到图书馆。"
    "主持人梁小禾说，今年报名的人数比去年多了一倍，最年长的读者已经八十七岁。"
    "活动结束以后，大家把看完的书留在架子上，让后来的人可以继续阅读。"
)
TRADITIONAL = (
    "青嵐市昨天下午舉行了第三屆社區讀書會，來自十二個街道的居民帶著自己喜歡的書來到圖書館。"
    "主持人梁小禾說，今年報名的人數比去年多了一倍，最年長的讀者已經八十七歲。"
    "活動結束以後，大家把看完的書留在架子上，讓後來的人可以繼續閱讀。"
)
JAPANESE = (
    "昨日の午後、青嵐市の図書館で読書会が開かれました。参加した人たちは好きな本を持ってきて、"
    "感想を話し合いました。来年もまた続けていきたいと司会の梁さんは言っています。"
)
KOREAN = (
    "어제 오후 청람시 도서관에서 독서 모임이 열렸습니다. 참가한 사람들은 좋아하는 책을 가지고 와서 "
    "서로 이야기를 나누었습니다. 내년에도 계속하고 싶다고 사회자는 말했습니다."
)
RUSSIAN = (
    "Вчера в городской библиотеке прошла встреча читателей. Каждый принёс любимую книгу и "
    "рассказал, почему её стоит прочитать. В следующем году встречи продолжатся."
)
HUNGARIAN = (
    "Tegnap délután a városi könyvtárban olvasókört tartottak. Mindenki elhozta a kedvenc könyvét, "
    "és elmesélte, miért érdemes elolvasni. Jövőre is folytatják."
)

PAGE = "<html><head><title>{title}</title></head><body>{navigation}<p>{text}</p></body></html>"
NAVIGATION = '<a href="/index.html">Home</a> <a href="/list?page=2&amp;sort=asc">Next</a>\n' * 80


def make_page(text: str) -> str:
    """Put a text into twelve thousand characters of ASCII markup."""
    return PAGE.format(title="page", navigation=NAVIGATION, text=text)
