// Pointer, spotlight and the line of progress, on two screens: where the presenter points, and what the room sees of it.
#include "ui/show/presenterhead.h"
#include "ui/show/showprogress.h"
#include "ui/show/stageview.h"
#include "ui/twoscreens.h"

#include <QMouseEvent>

#include <algorithm>

namespace rd {
namespace {

class TwoScreensPointing : public TwoScreens {
protected:
    /// Moves the mouse over the presenter's picture of the slide; shares of its width and height.
    void pointAt(double x, double y)
    {
        const QRectF place = presenter().stage()->place();
        const QPointF at(place.left() + x * place.width(), place.top() + y * place.height());
        QMouseEvent event(QEvent::MouseMove, at, presenter().stage()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(presenter().stage(), &event);
    }
    void light() { press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); }
};

/// Whether a picture shows the same there as another one; shares of its width and height.
bool isLit(const QImage &image, const QImage &plain, double x, double y)
{
    const QPoint at(static_cast<int>(x * image.width()), static_cast<int>(y * image.height()));
    return image.pixelColor(at) == plain.pixelColor(at);
}

TEST_F(TwoScreensPointing, ASpotlightDimsAllButWhereThePresenterPoints)
{
    beginOnBoth();
    const QImage plain = seen();
    light();
    pointAt(0.25, 0.5);
    QImage lit = seen();
    EXPECT_TRUE(isLit(lit, plain, 0.25, 0.5));
    EXPECT_FALSE(isLit(lit, plain, 0.75, 0.5));
    EXPECT_FALSE(isLit(lit, plain, 0.999, 0.999)) << "to the last corner";
    pointAt(0.75, 0.5);
    lit = seen();
    EXPECT_TRUE(isLit(lit, plain, 0.75, 0.5)) << "it goes with the pointer";
    EXPECT_FALSE(isLit(lit, plain, 0.25, 0.5));
    pointAt(0, 0);
    lit = seen();
    EXPECT_TRUE(isLit(lit, plain, 0, 0)) << "near an edge as well";
    EXPECT_FALSE(isLit(lit, plain, 0.5, 0.9));
    press(Qt::Key_Escape);
    EXPECT_EQ(seen(), plain);
    EXPECT_NE(launcher->running(), nullptr);
}

TEST_F(TwoScreensPointing, BlackAndFrozenWinOverASpotlight)
{
    beginOnBoth();
    light();
    pointAt(0.25, 0.5);
    const QImage lit = seen();
    press(Qt::Key_B);
    EXPECT_TRUE(allOf(Qt::black));
    press(Qt::Key_B);
    press(Qt::Key_F);
    pointAt(0.75, 0.5);
    EXPECT_EQ(seen(), lit) << "the room keeps what it saw";
    press(Qt::Key_Escape);
    EXPECT_EQ(seen(), lit);
    press(Qt::Key_F);
    EXPECT_EQ(seen(), picture(0));
    light();
    QTest::mouseClick(presenter().stage(), Qt::LeftButton, {}, presenter().stage()->place().center().toPoint());
    EXPECT_EQ(slide(), 1u) << "a click still turns the page";
}

TEST_F(TwoScreensPointing, OneSizeIsThatOfPointerAndSpotlight)
{
    beginOnBoth();
    QTest::keyClick(&presenter(), ']');
    EXPECT_EQ(show().state().pointer, 0) << "nothing is pointed with";
    press(Qt::Key_L, Qt::ControlModifier);
    pointAt(0.5, 0.5);
    const QImage usual = seen();
    QTest::keyClick(&presenter(), ']');
    EXPECT_NE(seen(), usual);
    QTest::keyClick(&room(), '[');
    EXPECT_EQ(seen(), usual);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(&presenter(), ']');
    }
    const QImage largest = seen();
    EXPECT_TRUE(isLit(largest, usual, 0.4, 0.5)) << "it hides no more than a word";
    light();
    EXPECT_FALSE(isLit(seen(), usual, 0, 0));
    EXPECT_NE(seen(), largest);
}

TEST_F(TwoScreensPointing, ALineSaysHowFarTheShowAndTheTimeAre)
{
    beginOnBoth();
    auto *line = presenter().findChild<ShowProgress *>();
    ASSERT_NE(line, nullptr);
    const auto colorAt = [line](double share) {
        const QImage image = line->grab().toImage();
        return image.pixelColor(static_cast<int>(share * (image.width() - 1)), image.height() / 2);
    };
    const Theme theme = Theme::page(show().look().theme);
    press(Qt::Key_4); // of ten
    press(Qt::Key_Return);
    EXPECT_EQ(colorAt(0.38), theme.color(Token::Pillar));
    EXPECT_EQ(colorAt(0.42), theme.color(Token::Rule));
    press(Qt::Key_End);
    EXPECT_EQ(colorAt(1), theme.color(Token::Pillar));
    for (const Qt::Key one : {Qt::Key_4, Qt::Key_Return, Qt::Key_1, Qt::Key_1, Qt::Key_Return}) {
        press(one);
    }
    ASSERT_TRUE(show().state().flow.isBackup(slide()));
    EXPECT_EQ(colorAt(0.42), theme.color(Token::Rule)) << "a slide out of the flow moves nothing";
    show().clock() = {};
    show().clock().length = std::chrono::minutes(20);
    show().clock().before = std::chrono::minutes(10);
    EXPECT_EQ(colorAt(0.5), theme.color(Token::Text));
    show().clock().before = std::chrono::minutes(30);
    EXPECT_EQ(colorAt(0.5), theme.color(Token::Rule));
    EXPECT_EQ(colorAt(0.998), theme.color(Token::Warning)) << "over time";
}

} // namespace
} // namespace rd
