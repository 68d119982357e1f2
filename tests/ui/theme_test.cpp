#include "ui/theme/theme.h"

#include <QFontInfo>

#include <gtest/gtest.h>

namespace rd {
namespace {

constexpr Token marks[] = {Token::Pillar, Token::Advantage, Token::Emerging, Token::Future, Token::NoTier, Token::Warning};

TEST(Contrast, FollowsWcag)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 0.01);
    // #767676 on white is the well-known grey that just reaches 4.5.
    EXPECT_NEAR(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.54, 0.01);
}

class EveryTheme : public testing::TestWithParam<ThemeName> {};
INSTANTIATE_TEST_SUITE_P(All, EveryTheme, testing::ValuesIn(allThemes),
                         [](const auto &theme) { return std::string(name(theme.param)); });

TEST_P(EveryTheme, MarksAndTextsStandOutFromGroundAndCard)
{
    const Theme theme = Theme::page(GetParam());
    const double least = GetParam() == ThemeName::Projector ? 4.5 : 3;
    for (const Token ground : {Token::Ground, Token::Card}) {
        for (const Token mark : marks) {
            EXPECT_GE(contrast(theme.color(mark), theme.color(ground)), least) << "token " << int(mark);
        }
        EXPECT_GE(contrast(theme.color(Token::Text), theme.color(ground)), 7);
        EXPECT_GE(contrast(theme.color(Token::Quiet), theme.color(ground)), 4.5);
    }
}

TEST_P(EveryTheme, TextOnAFillCanBeRead)
{
    const Theme theme = Theme::page(GetParam());
    for (int token = 0; token <= static_cast<int>(Token::Map7); ++token) {
        const auto fill = static_cast<Token>(token);
        if (fill != Token::Rule) { // nothing is ever written on a rule
            EXPECT_GE(contrast(theme.color(theme.inkOn(fill)), theme.color(fill)), 4.3) << "token " << token;
        }
    }
}

TEST_P(EveryTheme, MapClassesRunInOneDirection)
{
    const Theme theme = Theme::page(GetParam());
    double before = 0;
    for (int token = static_cast<int>(Token::Map1); token <= static_cast<int>(Token::Map7); ++token) {
        const double now = contrast(theme.color(static_cast<Token>(token)), theme.color(Token::Ground));
        EXPECT_GT(now, before * 1.15) << "token " << token;
        before = now;
    }
}

TEST_P(EveryTheme, IsFoundByItsName)
{
    ThemeName found = ThemeName::Light;
    EXPECT_TRUE(themeNamed(name(GetParam()), found));
    EXPECT_EQ(found, GetParam());
    EXPECT_FALSE(themeNamed("sepia", found));
}

TEST(Theme, ProjectorHasNothingFaintOrFine)
{
    const Theme theme = Theme::page(ThemeName::Projector);
    EXPECT_GE(contrast(theme.color(Token::Rule), theme.color(Token::Ground)), 4.5);
    EXPECT_GE(theme.hatchStep(), 6);
    EXPECT_EQ(theme.outline(), 4);
    EXPECT_EQ(Theme::page(ThemeName::Light).outline(), 2);
}

TEST(Theme, LinesForAWeakLampAreWideAndNoWiderOnASlideThanTheyNeedBe)
{
    EXPECT_EQ(Theme::page(ThemeName::Projector).edge(), 4);
    for (const qreal lines : {768.0, 1080.0, 2160.0}) {
        const Theme slide = Theme::slide(ThemeName::Projector, lines);
        EXPECT_GE(slide.edge(), lines / 400) << lines;
        EXPECT_LE(slide.edge(), lines / 180) << lines << ": more than half of a small box would be its edge";
        EXPECT_GE(slide.outline(), slide.edge()) << lines;
        EXPECT_LE(slide.outline(), 1.5 * Theme::slide(ThemeName::Light, lines).outline()) << lines;
    }
}

TEST(Theme, HasTheSizesOfPagesAndSlides)
{
    const Theme page = Theme::page(ThemeName::Light);
    EXPECT_EQ(page.pixels(Type::Caption), 12);
    EXPECT_EQ(page.pixels(Type::Body), 14);
    EXPECT_EQ(page.pixels(Type::Heading), 16);
    EXPECT_EQ(page.pixels(Type::ChartTitle), 20);
    EXPECT_EQ(page.pixels(Type::PageTitle), 28);
    EXPECT_EQ(page.pixels(Type::Numeral), 40);
    EXPECT_EQ(page.step(4), 16);
    EXPECT_EQ(page.barWidth(), 28);
    const Theme slide = Theme::slide(ThemeName::Light, 1080);
    EXPECT_EQ(slide.pixels(Type::Body), 28);
    EXPECT_EQ(slide.pixels(Type::Heading), 36);
    EXPECT_EQ(slide.pixels(Type::PageTitle), 56);
    EXPECT_EQ(slide.pixels(Type::Numeral), 96);
    EXPECT_EQ(Theme::slide(ThemeName::Light, 2160).pixels(Type::Body), 56);
}

TEST(Theme, SlideTypeIsNeverBelowTwentyPixels)
{
    for (const qreal lines : {200.0, 600.0, 768.0}) {
        EXPECT_GE(Theme::slide(ThemeName::Dark, lines).pixels(Type::Caption), 20) << lines;
    }
}

TEST(Theme, SlideTypeIsAsLargeForTheRoomOnEveryScreen)
{
    for (const qreal lines : {900.0, 1080.0, 2160.0}) {
        const qreal least = Theme::slide(ThemeName::Light, lines, 0.3).pixels(Type::Caption);
        EXPECT_NEAR(least / lines, 1 / 45.0, 1e-9) << lines;
        EXPECT_LT(least, Theme::slide(ThemeName::Light, lines).pixels(Type::Caption)) << lines;
    }
}

TEST(Theme, FontIsTheOneOfTheLookAndHasBold)
{
    const Theme theme = Theme::page(ThemeName::Light);
    EXPECT_EQ(QFontInfo(theme.font(Type::Body)).family(), QStringLiteral("Noto Sans CJK SC"));
    EXPECT_EQ(QFontInfo(theme.font(Type::Body, true)).weight(), int(QFont::Bold));
}

TEST(Theme, TierColoursFollowThePlaceInTheSystem)
{
    EXPECT_EQ(Theme::tier(0), Token::Pillar);
    EXPECT_EQ(Theme::tier(3), Token::Future);
    EXPECT_EQ(Theme::tier(4), Token::NoTier);
    EXPECT_EQ(Theme::tier(-1), Token::NoTier);
}

} // namespace
} // namespace rd
