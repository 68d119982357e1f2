#include "exchange/encodingguess.h"

#include "support.h"

#include <QStringEncoder>

namespace rd {
namespace {

using test::readAll;
using test::Rows;

struct Found {
    Rows rows;
    std::string encoding;
};

Found decoded(const std::string &bytes, Encoding encoding = Encoding::Unknown)
{
    QByteArray array = QByteArray::fromStdString(bytes);
    QBuffer buffer(&array);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, "t.csv", {.encoding = encoding});
    Found found;
    auto row = reader.next();
    for (; row && *row; row = reader.next()) {
        found.rows.push_back(std::move((*row)->fields));
    }
    if (!row) {
        found.rows.push_back({row.error().sentence.en});
    }
    found.encoding = name(reader.encoding());
    return found;
}

TEST(Encoding, TakesUtf8WithAndWithoutBom)
{
    const Rows rows = {{"县", "值"}, {"临清", "5100"}};
    EXPECT_EQ(decoded("县,值\n临清,5100\n").rows, rows);
    EXPECT_EQ(decoded("\xEF\xBB\xBF县,值\n临清,5100\n").rows, rows);
    EXPECT_EQ(decoded("\xEF\xBB\xBF县,值\n临清,5100\n").encoding, "UTF-8");
}

TEST(Encoding, TakesUtf16WithBom)
{
    // 县 U+53BF, 𠮷 U+20BB7 = D842 DFB7
    const std::string little("\xFF\xFE\xBF\x53,\0\x42\xD8\xB7\xDF\n\0", 12);
    const std::string big("\xFE\xFF\x53\xBF\0,\xD8\x42\xDF\xB7\0\n", 12);
    EXPECT_EQ(decoded(little).rows, (Rows{{"县", "𠮷"}}));
    EXPECT_EQ(decoded(little).encoding, "UTF-16LE");
    EXPECT_EQ(decoded(big).rows, (Rows{{"县", "𠮷"}}));
    EXPECT_EQ(decoded(big).encoding, "UTF-16BE");
}

TEST(Encoding, RefusesDamagedUtf16)
{
    EXPECT_NE(decoded(std::string("\xFF\xFE\x42\xD8,\0", 6)).rows.back().front().find("UTF-16 text is damaged"),
              std::string::npos);
    EXPECT_NE(decoded(std::string("\xFF\xFE,\0x", 5)).rows.back().front().find("cut off"), std::string::npos);
}

TEST(Encoding, FallsBackToGb18030)
{
    // 临清 = C1 D9 C7 E5, 县 = CF D8, 值 = D6 B5 in GB 18030; € = A2 E3; 𠮷 = U+20BB7 = 95 34 B2 35
    const Found found = decoded("a,\xCF\xD8,\xD6\xB5\n\xC1\xD9\xC7\xE5,\xA2\xE3,\x95\x34\xB2\x35\n");
    EXPECT_EQ(found.rows, (Rows{{"a", "县", "值"}, {"临清", "€", "𠮷"}}));
    EXPECT_EQ(found.encoding, "GB18030");
}

TEST(Encoding, IsNotMisledByGb18030ThatLooksLikeUtf8AtFirst)
{
    // 亩 = C4 B6 is a valid two-byte sequence of UTF-8; 产 = B2 FA is none.
    EXPECT_EQ(decoded("\xC4\xB6\xB2\xFA,1\n").rows, (Rows{{"亩产", "1"}}));
}

TEST(Encoding, DamagedUtf8IsNeverTakenForGb18030)
{
    for (const std::string damaged : {"临清,\xFF\n", "中文\xE4\xB8,1\n", "caf\xC3\xA9,\xCF\xD8\n"}) {
        EXPECT_NE(decoded("a,b\n" + damaged).rows.back().front().find("t.csv:2:"), std::string::npos) << damaged;
        EXPECT_NE(decoded("a,b\n" + damaged).rows.back().front().find("UTF-8 text is damaged here"), std::string::npos);
    }
    // With a BOM there is no doubt either.
    EXPECT_NE(decoded("\xEF\xBB\xBF\xCF\xD8\n").rows.back().front().find("UTF-8 text is damaged here"), std::string::npos);
}

TEST(Encoding, NamesTheLineOfDamage)
{
    EXPECT_EQ(decoded("a,b\n1,2\n轴,承\n3,\xE8\xBD\n").rows.back().front().substr(0, 11), "t.csv:4:2: ");
    EXPECT_EQ(decoded("a,b\n\xCF\xD8,\xCF\x20\n").rows.back().front().substr(0, 11), "t.csv:2:2: ");
}

TEST(Encoding, RefusesNul)
{
    EXPECT_NE(decoded(std::string("a,b\nc\0,d\n", 9)).rows.back().front().find("t.csv:2:1: a NUL"), std::string::npos);
    EXPECT_NE(decoded(std::string("\xCF\xD8,\0\n", 5)).rows.back().front().find("t.csv:1:2: a NUL"), std::string::npos);
}

TEST(Encoding, CanBeForced)
{
    EXPECT_EQ(decoded("\xC4\xB6\n", Encoding::Gb18030).rows, (Rows{{"亩"}}));
    EXPECT_EQ(decoded("\xC4\xB6\n").rows, (Rows{{"Ķ"}}));
}

std::string encoded(const char *utf8, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return QByteArray(encoder.encode(QString::fromUtf8(utf8))).toStdString();
}

TEST(Encoding, TellsTheTablesOfTaiwanAndJapanFromThoseOfTheMainland)
{
    const struct {
        const char *text, *encoding;
    } cases[] = {{"縣市,人口數\n臺北市,2480000\n新北市,4030000\n桃園市,2320000\n", "Big5"},
                 {"都道府県,人口\n東京都,14000000\n大阪府,8780000\n北海道のまち,5090000\n", "Shift_JIS"},
                 {"ｶﾅ,都市\nﾄｳｷｮｳ,東京のまち\nｵｵｻｶ,大阪のまちなみ\n", "Shift_JIS"},
                 {"地区,常住人口\n聊城市,5830000\n茌平区,510000\n莘县,930000\n", "GB18030"},
                 {"地区,值\n乙县,1\n", "GB18030"}};
    for (const auto &[text, encoding] : cases) {
        const Found found = decoded(encoded(text, encoding));
        EXPECT_EQ(found.encoding, encoding) << text;
        EXPECT_EQ(found.rows, decoded(text).rows) << text;
        EXPECT_EQ(guessEncoding(encoded(text, encoding)).other, Encoding::Unknown) << text;
    }
}

TEST(Encoding, SaysWhatATextCouldBeAsWell)
{
    // 東京都 has no kana; 埃安 are as frequent in GB 18030 as what their bytes are in Big5.
    EXPECT_EQ(guessEncoding(encoded("東京都", "Shift_JIS")).best, Encoding::ShiftJis);
    EXPECT_EQ(guessEncoding(encoded("東京都", "Shift_JIS")).other, Encoding::Gb18030);
    EXPECT_EQ(guessEncoding(encoded("埃安", "GB18030")).best, Encoding::Gb18030);
    EXPECT_EQ(guessEncoding(encoded("埃安", "GB18030")).other, Encoding::Big5);
}

TEST(Encoding, RefusesDamagedBig5AndShiftJis)
{
    EXPECT_NE(decoded("a,b\n\xA5\x78,\xA5\xFF\n", Encoding::Big5).rows.back().front().find("t.csv:2:2: this is neither"),
              std::string::npos);
    EXPECT_NE(decoded("a,b\n\x93\x8C,\x93\xFF\n", Encoding::ShiftJis).rows.back().front().find("nor valid Shift_JIS"),
              std::string::npos);
}

TEST(Encoding, IsChosenByName)
{
    for (const Encoding encoding : encodings()) {
        EXPECT_EQ(encodingNamed(name(encoding)), encoding) << name(encoding);
    }
    EXPECT_EQ(encodingNamed("SJIS"), Encoding::ShiftJis);
    EXPECT_EQ(encodingNamed("gbk"), Encoding::Gb18030);
    EXPECT_EQ(encodingNamed("koi8"), Encoding::Unknown);
}

TEST(Encoding, KnowsValidUtf8)
{
    EXPECT_EQ(utf8Length("a"), 1U);
    EXPECT_EQ(utf8Length("é"), 2U);
    EXPECT_EQ(utf8Length("轴"), 3U);
    EXPECT_EQ(utf8Length("𠮷"), 4U);
    for (const char *bad : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE8\xBD", "\xC3"}) {
        EXPECT_EQ(utf8Length(bad), 0U);
        EXPECT_FALSE(isText(bad));
    }
    EXPECT_TRUE(isText("轴承 5100余家"));
    EXPECT_FALSE(isText(std::string_view("a\0", 2)));
}

TEST(Encoding, ReadsGb18030AcrossPieces)
{
    std::string bytes = "x";
    std::string expected = "x";
    for (int i = 0; i < 200000; ++i) {
        bytes += i % 2 == 0 ? "\xCF\xD8" : "\x95\x34\xB2\x35";
        expected += i % 2 == 0 ? "县" : "𠮷";
    }
    const Found found = decoded(bytes + "\n");
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_TRUE(found.rows.front().front() == expected);
}

} // namespace
} // namespace rd
