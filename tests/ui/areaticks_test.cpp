#include "samplewindow.h"

#include "ui/builder/codepicker.h"

#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

#include <set>

namespace rd {
namespace {

class AreaTicks : public SampleWindow {
protected:
    static std::set<std::string> areasOf(const CardWidget &lines)
    {
        std::set<std::string> areas;
        for (const ReportRow &row : lines.table()->rows) {
            areas.emplace(row.key.code(Dim::Area));
        }
        return areas;
    }
    /// A county that the lines are not of so far.
    const Area *another(const CardWidget &lines)
    {
        for (const Area *area : window->codes().regionParts()) {
            if (!areasOf(lines).contains(area->code)) {
                return area;
            }
        }
        return nullptr;
    }
    CodeDialog *ask(CardWidget *lines)
    {
        lines->findChild<QToolButton *>(QStringLiteral("cardAreas"))->click();
        return window->findChild<CodeDialog *>();
    }
    /// Ticks one more, by keys alone.
    void add(CardWidget *lines, const Area &area)
    {
        CodeDialog *dialog = ask(lines);
        ASSERT_NE(dialog, nullptr);
        auto *field = dialog->findChild<QLineEdit *>();
        field->setFocus();
        QTest::keyClicks(field, qtext(area.code));
        QTest::keyClick(field, Qt::Key_Return);
        dialog->accept();
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(AreaTicks, MakeTheReportOneOfTheseAreasAndAreAStepOfTheHistory)
{
    open("counties");
    CardWidget *lines = card("counties-lines");
    ASSERT_NE(lines, nullptr);
    const std::set<std::string> own = areasOf(*lines);
    const QString question = lines->title();
    const Area *more = another(*lines);
    ASSERT_NE(more, nullptr);
    add(lines, *more);
    std::set<std::string> expected = own;
    expected.insert(more->code);
    EXPECT_EQ(areasOf(*lines), expected);
    EXPECT_NE(lines->title(), question) << "its own words speak of its own areas";
    const auto asked = pages().askedReports();
    const auto it = std::ranges::find(asked, "counties-lines", &ReportSpec::id);
    ASSERT_NE(it, asked.end());
    const auto &codes = it->filter(Dim::Area)->codes;
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()), expected) << "files and slides ask the same";
    open("overview");
    open("counties");
    EXPECT_EQ(areasOf(*lines), expected) << "other pages forget no choice";
    for (int i = 0; i < 3; ++i) {
        act("action.back");
    }
    EXPECT_EQ(areasOf(*lines), own);
    EXPECT_EQ(lines->title(), question);
}

TEST_F(AreaTicks, BeginWithWhatIsDrawnAndEndWithAll)
{
    open("counties");
    CardWidget *lines = card("counties-lines");
    ASSERT_NE(lines, nullptr);
    const ViewState before = state();
    CodeDialog *dialog = ask(lines);
    ASSERT_NE(dialog, nullptr);
    const std::vector<std::string> ticked = dialog->chosen();
    EXPECT_EQ(std::set<std::string>(ticked.begin(), ticked.end()), areasOf(*lines));
    dialog->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(state(), before) << "nothing was ticked";
    add(lines, *another(*lines));
    EXPECT_TRUE(state().areas.contains("counties-lines"));
    dialog = ask(lines);
    for (int row = 0; row < dialog->findChild<QListWidget *>()->count(); ++row) {
        dialog->findChild<QListWidget *>()->item(row)->setCheckState(Qt::Unchecked);
    }
    dialog->accept();
    settle();
    EXPECT_EQ(state().areas, before.areas) << "none: its own";
}

TEST_F(AreaTicks, AreOfferedWhereLinesAreOfSeveralAreas)
{
    open("counties");
    for (CardWidget *one : cards()) {
        const std::string kind = one->model()->kind;
        auto *button = one->findChild<QToolButton *>(QStringLiteral("cardAreas"));
        ASSERT_NE(button, nullptr);
        EXPECT_EQ(button->isVisible(), one->hasAreasToTick()) << one->card().id;
        EXPECT_FALSE(kind == "bars" && one->hasAreasToTick());
    }
    EXPECT_EQ(card("counties-lines")->findChild<QToolButton *>(QStringLiteral("cardAreas"))->accessibleName(),
              QStringLiteral("选择地区"));
}

} // namespace
} // namespace rd
