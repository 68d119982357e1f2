// What the room's window really holds after a change of slides: of two that follow each other only what differs is drawn.
#include "ui/show/layeredslide.h"
#include "ui/slides/slidescene.h"
#include "ui/twoscreens.h"

#include <QBackingStore>
#include <QPaintEvent>

#include <algorithm>
#include <string>
#include <utility>

namespace rd {
namespace {

class TwoScreensChanges : public TwoScreens {
protected:
    /// Begun, the first slide and its neighbour ready, and the window told so.
    void beginReady()
    {
        beginOnBoth();
        expectWhole("at first");
        press(Qt::Key_PageDown);
        expectWhole("the second slide");
        press(Qt::Key_PageUp);
        expectWhole("the first one again");
    }
    /// All that is on its way has come, and what is asked for is drawn.
    void settle()
    {
        const auto isSettled = [this] {
            const std::size_t at = slide(), last = show().state().flow.size() - 1;
            return show().images().isReady(at) && show().images().isReady(std::min(at + 1, last))
                   && (at == 0 || show().images().isReady(at - 1)) && show().areLayersReady() && !show().fade().isRunning();
        };
        ASSERT_TRUE(QTest::qWaitFor(isSettled, 60000));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(&room(), QEvent::UpdateRequest);
    }
    /// The pixels as they were left by one drawing after the other; seen() draws all of them anew.
    [[nodiscard]] QImage held()
    {
        const auto *pixels = static_cast<const QImage *>(room().backingStore()->paintDevice());
        return pixels->copy(room().rect()).convertToFormat(QImage::Format_RGB32);
    }
    /// The slide laid out and drawn on the spot.
    [[nodiscard]] QImage live()
    {
        const DeckSlide &shown = show().deck().slides[slide()];
        SlideContent content{shown, {}, shown.number, show().deck().count};
        for (const SharedTable &table : show().shownTables()) {
            content.tables.push_back(table.get());
        }
        const QSizeF size(slideRect(room().size(), show().deck().aspect).size());
        const Look &look = show().look();
        return screenImage(
            slideScene(content, *show().desk().codes, {look.theme, layoutSize(size), look.language, look.boundaries}),
            room().size());
    }
    void expectWhole(const std::string &when)
    {
        settle();
        EXPECT_EQ(held(), seen()) << when;
    }
    void expectLive(const std::string &when)
    {
        expectWhole(when);
        EXPECT_EQ(held(), live()) << when;
    }
    void thereAndBack(const std::string &when)
    {
        for (const Qt::Key to : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_PageUp}) {
            press(to);
            expectWhole(when + ", slide " + std::to_string(slide() + 1));
        }
    }
};

/// How many pixels of a widget were drawn.
class Drawn final : public QObject {
public:
    explicit Drawn(QWidget &widget) : QObject(&widget) { widget.installEventFilter(this); }
    double pixels = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            for (const QRect &part : static_cast<const QPaintEvent *>(event)->region()) {
                pixels += double(part.width()) * part.height();
            }
        }
        return false;
    }
};

TEST_F(TwoScreensChanges, OnlyWhatDiffersIsDrawn)
{
    beginReady();
    auto *drawn = new Drawn(room());
    const double whole = double(room().width()) * room().height();
    for (const Qt::Key to : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_PageUp}) {
        drawn->pixels = 0;
        press(to);
        settle();
        EXPECT_GT(drawn->pixels, 0);
        EXPECT_LT(drawn->pixels, 0.7 * whole) << "slide " << slide() + 1;
    }
}

TEST_F(TwoScreensChanges, TheWindowHoldsEverySlideAsItIsDrawnLiveInBothDirections)
{
    beginReady();
    const std::size_t last = show().state().flow.last();
    ASSERT_GT(last, 5u);
    while (slide() < last) {
        press(Qt::Key_PageDown);
        expectLive("to slide " + std::to_string(slide() + 1));
    }
    while (slide() > 0) {
        press(Qt::Key_PageUp);
        expectLive("back to slide " + std::to_string(slide() + 1));
    }
    press(Qt::Key_End);
    expectLive("the last one");
    press(Qt::Key_Home);
    expectLive("the first one");
}

TEST_F(TwoScreensChanges, TwoKeysBeforeItIsDrawnLeaveNothingOfTheSlideBetween)
{
    beginReady();
    for (const auto &[first, second] :
         {std::pair(Qt::Key_PageDown, Qt::Key_PageDown), std::pair(Qt::Key_PageUp, Qt::Key_PageDown),
          std::pair(Qt::Key_PageUp, Qt::Key_PageUp)}) {
        show().act(first == Qt::Key_PageDown ? ShowAct::Next : ShowAct::Previous);
        show().act(second == Qt::Key_PageDown ? ShowAct::Next : ShowAct::Previous);
        expectLive("slide " + std::to_string(slide() + 1));
    }
}

TEST_F(TwoScreensChanges, TheWindowHoldsWhatTheRoomShallSeeAfterAnyOtherChange)
{
    beginReady();
    for (const Qt::Key cover : {Qt::Key_B, Qt::Key_W, Qt::Key_F}) {
        press(cover);
        expectWhole("covered or frozen");
        thereAndBack("covered or frozen");
        press(cover);
        expectWhole("no longer covered or frozen");
    }
    for (const Qt::Key layer : {Qt::Key_L, Qt::Key_R, Qt::Key_I, Qt::Key_L, Qt::Key_R, Qt::Key_I}) {
        press(layer);
        expectWhole("a layer comes or goes");
        thereAndBack("with layers");
    }
    press(Qt::Key_D);
    show().drawFrom({0.2, 0.2});
    show().point({0.7, 0.6});
    show().endLine();
    expectWhole("a line of the pen");
    thereAndBack("with a line on the first slide");
    press(Qt::Key_E);
    expectLive("erased");
    press(Qt::Key_L, Qt::ControlModifier);
    show().point({0.4, 0.4});
    thereAndBack("with the pointer");
    press(Qt::Key_L, Qt::ControlModifier);
    for (const Look &look : {Look{ThemeName::Dark, Language::Zh}, Look{ThemeName::Projector, Language::En}}) {
        show().setLook(look);
        expectLive("in another look");
        thereAndBack("in another look");
    }
    find(QStringLiteral("LC-0014"));
    expectWhole("something found");
    press(Qt::Key_Escape);
    expectLive("without what was found");
    room().showNormal();
    room().resize(900, 700);
    expectLive("in another size");
    thereAndBack("in another size");
    show().fade().setWanted(true);
    thereAndBack("after a fade");
    show().fade().setWanted(false);
    thereAndBack("without fades again");
}

} // namespace
} // namespace rd
