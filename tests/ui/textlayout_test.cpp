#include "ui/charts/balance.h"

#include <QFontMetricsF>

#include <gtest/gtest.h>

namespace rd {
namespace {

const TextStyle body{Type::Body, Token::Text};

class Breaking : public testing::Test {
protected:
    Theme theme = Theme::page(ThemeName::Light);
    // Chinese characters are as wide as the type is high: 14 px.
    [[nodiscard]] QStringList broken(const QString &text, int characters) const
    {
        return breakText(text, body, theme, characters * 14.5);
    }
};

TEST_F(Breaking, KeepsAShortTextOnOneLine)
{
    EXPECT_EQ(broken(QStringLiteral("轴承制造企业"), 6), QStringList{QStringLiteral("轴承制造企业")});
}

TEST_F(Breaking, BreaksBetweenChineseCharacters)
{
    EXPECT_EQ(broken(QStringLiteral("轴承制造企业数"), 4), (QStringList{QStringLiteral("轴承制造"), QStringLiteral("企业数")}));
}

TEST_F(Breaking, KeepsWhatAZoneIsCalledForShort)
{
    EXPECT_EQ(broken(QStringLiteral("启明高新区"), 3), (QStringList{QStringLiteral("启明"), QStringLiteral("高新区")}));
    EXPECT_EQ(broken(QStringLiteral("白鹭度假区"), 4), (QStringList{QStringLiteral("白鹭"), QStringLiteral("度假区")}));
}

TEST_F(Breaking, NoSingleCharacterIsLeftForTheLastLine)
{
    EXPECT_EQ(broken(QStringLiteral("社会消费品零售总额"), 8),
              (QStringList{QStringLiteral("社会消费品零售"), QStringLiteral("总额")}));
    EXPECT_EQ(broken(QStringLiteral("轴承企"), 2), (QStringList{QStringLiteral("轴承"), QStringLiteral("企")}))
        << "unless the line before has none to give";
}

TEST_F(Breaking, NoLineBeginsWithClosingPunctuation)
{
    // Four fit, but the comma would begin the second line: the character before it goes along.
    EXPECT_EQ(broken(QStringLiteral("轴承制造，企业"), 4), (QStringList{QStringLiteral("轴承制"), QStringLiteral("造，企业")}));
}

TEST_F(Breaking, NoLineEndsWithAnOpeningBracket)
{
    EXPECT_EQ(broken(QStringLiteral("县区图（方格）"), 4), (QStringList{QStringLiteral("县区图"), QStringLiteral("（方格）")}));
}

TEST_F(Breaking, KeepsNamesOfAnEnumerationWhole)
{
    EXPECT_EQ(broken(QStringLiteral("机械、化工冶金、食品"), 6),
              (QStringList{QStringLiteral("机械、"), QStringLiteral("化工冶金、"), QStringLiteral("食品")}));
    EXPECT_EQ(broken(QStringLiteral("县（市、区）增速"), 6),
              (QStringList{QStringLiteral("县（市、区）"), QStringLiteral("增速")}));
}

TEST_F(Breaking, KeepsANumberWithWhatFollows)
{
    const QStringList lines = broken(QStringLiteral("轴承企业5100余家"), 6);
    EXPECT_EQ(lines, (QStringList{QStringLiteral("轴承企业"), QStringLiteral("5100余家")}));
}

TEST_F(Breaking, KeepsAnAmountOnOneLine)
{
    EXPECT_EQ(broken(QStringLiteral("要生产45万根"), 5), (QStringList{QStringLiteral("要生产"), QStringLiteral("45万根")}));
    EXPECT_EQ(broken(QStringLiteral("外资3000多万美元"), 7),
              (QStringList{QStringLiteral("外资"), QStringLiteral("3000多万美元")}));
    EXPECT_EQ(broken(QStringLiteral("低8.8个百分点"), 5), (QStringList{QStringLiteral("低8.8个"), QStringLiteral("百分点")}));
    EXPECT_EQ(broken(QStringLiteral("石津市 2.17亿千瓦时"), 6),
              (QStringList{QStringLiteral("石津市"), QStringLiteral("2.17亿千瓦时")}));
    for (const QString &amount : {QStringLiteral("CNY 280M"), QStringLiteral("≥ USD 35M"), QStringLiteral("≈ 21.1%")}) {
        const QString text = QStringLiteral("Total investment: ") + amount;
        const qreal width = textWidth(QStringLiteral("Total investment: CNY"), body, theme);
        EXPECT_EQ(breakText(text, body, theme, width), (QStringList{QStringLiteral("Total investment:"), amount}));
    }
    const QString consumption = QStringLiteral("Shijin City 217.16M kWh");
    EXPECT_EQ(breakText(consumption, body, theme, textWidth(consumption, body, theme) - 1),
              (QStringList{QStringLiteral("Shijin City"), QStringLiteral("217.16M kWh")}));
}

TEST_F(Breaking, KeepsADateOnOneLine)
{
    EXPECT_EQ(broken(QStringLiteral("增速自2024年6月起居末位"), 7),
              (QStringList{QStringLiteral("增速自"), QStringLiteral("2024年6月起居"), QStringLiteral("末位")}));
    EXPECT_EQ(broken(QStringLiteral("至2025年6月30日"), 7),
              (QStringList{QStringLiteral("至"), QStringLiteral("2025年6月30日")}));
    EXPECT_EQ(broken(QStringLiteral("工业2024年上半年"), 7),
              (QStringList{QStringLiteral("工业"), QStringLiteral("2024年上半年")}));
    EXPECT_EQ(broken(QStringLiteral("2024年6月"), 4), (QStringList{QStringLiteral("2024年"), QStringLiteral("6月")}))
        << "unless no line can hold it";
    const QString since = QStringLiteral("last since Jun 2024, 8.8 points below");
    EXPECT_EQ(breakText(since, body, theme, textWidth(QStringLiteral("last since Jun"), body, theme)).first(2),
              (QStringList{QStringLiteral("last since"), QStringLiteral("Jun 2024,")}));
    EXPECT_EQ(breakText(since, body, theme, textWidth(QStringLiteral("last since Jun 2024, 8.8"), body, theme)),
              (QStringList{QStringLiteral("last since Jun 2024,"), QStringLiteral("8.8 points below")}));
}

TEST_F(Breaking, KeepsANumberWithTheWordsThatLimitIt)
{
    const std::pair<QString, QString> lines[] = {{QStringLiteral("外方累计投资："), QStringLiteral("超过3000万美元")},
                                                 {QStringLiteral("外方累计投资："), QStringLiteral("不少于3500万美元")},
                                                 {QStringLiteral("Total investment:"), QStringLiteral("nearly CNY 520M")},
                                                 {QStringLiteral("jobs more"), QStringLiteral("than 5,100")}};
    for (const auto &[first, second] : lines) {
        const QString text = first + (first.endsWith(u'：') ? QString() : QStringLiteral(" ")) + second;
        const qreal needed = std::max(textWidth(first, body, theme), textWidth(second, body, theme));
        for (qreal width = needed; width < textWidth(text, body, theme); width += 3) {
            EXPECT_EQ(breakText(text, body, theme, width), (QStringList{first, second})) << width;
        }
    }
}

TEST_F(Breaking, KeepsPercentagePointsOnOneLine)
{
    const QString text = QStringLiteral("last, 8.8 percentage points below");
    EXPECT_EQ(breakText(text, body, theme, textWidth(QStringLiteral("8.8 percentage points"), body, theme)),
              (QStringList{QStringLiteral("last,"), QStringLiteral("8.8 percentage points"), QStringLiteral("below")}));
}

TEST_F(Breaking, BreaksANameAtItsDashesOnlyAtNeed)
{
    const QString text = QStringLiteral("Clustered: Yan–Pan–Tang");
    const auto width = [&](const char *line) { return textWidth(QString::fromUtf8(line), body, theme) + 1; };
    EXPECT_EQ(breakText(text, body, theme, width("Clustered: Yan–Pan–")),
              (QStringList{QStringLiteral("Clustered:"), QStringLiteral("Yan–Pan–Tang")}));
    EXPECT_EQ(breakText(QStringLiteral("Yan–Pan–Tang"), body, theme, width("Yan–Pan–")),
              (QStringList{QStringLiteral("Yan–"), QStringLiteral("Pan–Tang")}));
}

TEST_F(Breaking, LeavesNoSingleSignToALine)
{
    EXPECT_EQ(broken(QStringLiteral("气温距离均不录。"), 7),
              (QStringList{QStringLiteral("气温距离均"), QStringLiteral("不录。")}));
    EXPECT_EQ(broken(QStringLiteral("六月起居末位（共8期）"), 5),
              (QStringList{QStringLiteral("六月起居"), QStringLiteral("末位"), QStringLiteral("（共8期）")}));
}

TEST_F(Breaking, KeepsAShortBracketOnOneLine)
{
    EXPECT_EQ(broken(QStringLiteral("总投资：42亿元（计划）"), 10),
              (QStringList{QStringLiteral("总投资：42亿元"), QStringLiteral("（计划）")}));
    const QString planned = QStringLiteral("Total investment: CNY 4.2B (plan)");
    EXPECT_EQ(breakText(planned, body, theme, textWidth(planned, body, theme) - 1),
              (QStringList{QStringLiteral("Total investment:"), QStringLiteral("CNY 4.2B (plan)")}));
}

TEST_F(Breaking, BreaksLatinBetweenWordsAndDropsTheBlank)
{
    const QString text = QStringLiteral("Bearing manufacturers");
    const qreal width = textWidth(QStringLiteral("manufacturers"), body, theme);
    EXPECT_EQ(breakText(text, body, theme, width), (QStringList{QStringLiteral("Bearing"), QStringLiteral("manufacturers")}));
}

TEST_F(Breaking, LosesNothingWhereAWordIsTooWide)
{
    const QString word = QStringLiteral("Donaudampfschifffahrt");
    const QStringList lines = breakText(word, body, theme, 40);
    EXPECT_GT(lines.size(), 1);
    EXPECT_EQ(lines.join(QString()), word);
    for (const QString &line : lines) {
        EXPECT_LE(textWidth(line, body, theme), 40);
    }
}

TEST_F(Breaking, LosesNothingAtAnyWidth)
{
    const QString text = QStringLiteral("临清市：5100余家（含相关产业）、CNY 30B+ in Feb 2025，其中“小巨人”7家；𠮷字也在。");
    for (int width = 0; width < 400; width += 7) {
        QString joined = breakText(text, body, theme, width).join(QString());
        EXPECT_EQ(joined.remove(u' '), QString(text).remove(u' ')) << width;
    }
}

TEST_F(Breaking, EmptyTextHasNoLinesAndTakesNoRoom)
{
    EXPECT_TRUE(breakText(QString(), body, theme, 100).isEmpty());
    Scene scene;
    EXPECT_EQ(addText(scene, QString(), body, theme, {3, 5}, 100), 5);
    EXPECT_TRUE(scene.items.empty());
}

TEST_F(Breaking, LineFeedsBeginALine)
{
    EXPECT_EQ(broken(QStringLiteral("一\n二"), 9), (QStringList{QStringLiteral("一"), QStringLiteral("二")}));
}

TEST_F(Breaking, LatinTextGetsStraightQuotes)
{
    EXPECT_EQ(broken(QStringLiteral("“little giant”"), 20), QStringList{QStringLiteral("\"little giant\"")});
    EXPECT_EQ(broken(QStringLiteral("“小巨人”"), 20), QStringList{QStringLiteral("“小巨人”")});
}

TEST_F(Breaking, MeasuresWhatIsDrawn)
{
    for (const char *text :
         {"轴承制造企业5100余家（2025年2月）", "CNY 280M", "阳谷县：“国家级”3项、省级 82 项", "万", "", "AVAT → 超300亿元"}) {
        for (const Type type : {Type::Caption, Type::Body, Type::Heading, Type::ChartTitle, Type::PageTitle, Type::Numeral}) {
            for (const bool bold : {false, true}) {
                const TextStyle style{type, Token::Text, bold};
                const qreal drawn = QFontMetricsF(theme.font(style)).horizontalAdvance(QString::fromUtf8(text));
                EXPECT_NEAR(textWidth(QString::fromUtf8(text), style, theme), drawn, 1.0)
                    << text << " at " << theme.pixels(type);
            }
        }
    }
}

TEST_F(Breaking, ABoxIsAsHighAsItsLines)
{
    const TextItem item = textItem(QStringLiteral("轴承制造企业数"), body, theme, {10, 20}, 4 * 14.5);
    EXPECT_EQ(item.box, QRectF(10, 20, 58, 2 * theme.lineHeight(Type::Body)));
}

TEST(Balanced, LeavesNoLastSignAlone)
{
    const TextStyle style{Type::ChartTitle, Token::Text, true};
    const Theme page = Theme::page(ThemeName::Light);
    for (const QString &text :
         {QStringLiteral("临清本地配套率已达40%，省内配套率达到了85%，前者含在后者里"),
          QStringLiteral("Linqing County first, Maiqiu County last, 8.8 percentage points below the city")}) {
        const qreal whole = textWidth(text, style, page);
        EXPECT_EQ(balanced(text, style, page, whole + 1), text) << "one line stays one";
        for (const qreal width : {whole * 0.98, whole * 0.7, whole * 0.45}) {
            const QStringList lines = breakText(balanced(text, style, page, width), style, page, width);
            EXPECT_EQ(lines.size(), breakText(text, style, page, width).size());
            EXPECT_GT(textWidth(lines.last(), style, page), textWidth(lines.first(), style, page) / 3)
                << lines.last().toStdString();
        }
    }
}

TEST(Balanced, EndsALineWithAClauseWhereBothLinesStayAlike)
{
    const TextStyle style{Type::ChartTitle, Token::Text, true};
    const Theme page = Theme::page(ThemeName::Light);
    const auto onTwoLines = [&](const QString &text) {
        return balanced(text, style, page, textWidth(text, style, page) * 0.7);
    };
    EXPECT_EQ(onTwoLines(QStringLiteral("首期500万美元，在累计超过3000万美元之内")),
              QStringLiteral("首期500万美元，\n在累计超过3000万美元之内"));
    EXPECT_EQ(onTwoLines(QStringLiteral("First phase USD 5M, inside a total of USD 30M+")),
              QStringLiteral("First phase USD 5M,\ninside a total of USD 30M+"));
    EXPECT_EQ(onTwoLines(QStringLiteral("哪个县工业增速居末？自何时起，比全市低多少？")),
              QStringLiteral("哪个县工业增速居末？\n自何时起，比全市低多少？"));
    EXPECT_FALSE(
        onTwoLines(QStringLiteral("Maiqiu County has been last since Jun 2024 (periods: 8), 8.8 points below the average"))
            .contains(QStringLiteral(":\n")))
        << "the number that a colon announces stays with it";
    EXPECT_FALSE(onTwoLines(QStringLiteral("No, 5,100 enterprises and their people")).contains(QStringLiteral(",\n")));
}

} // namespace
} // namespace rd
