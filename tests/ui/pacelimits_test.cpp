#include "samplewindow.h"

#include "app/person.h"
#include "app/reports/pacelimits.h"
#include "core/words/phrase.h"
#include "ui/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QDoubleSpinBox>

namespace rd {
namespace {

class PaceLimitSettings : public SampleWindow {
protected:
    void SetUp() override
    {
        setPersonName("张三");
        SampleWindow::SetUp();
    }
    void TearDown() override
    {
        SampleWindow::TearDown();
        setPersonName({});
    }
    SettingsDialog *settings()
    {
        window->actions()["action.settings"]->trigger();
        const QList<SettingsDialog *> all = window->findChildren<SettingsDialog *>();
        return all.isEmpty() ? nullptr : all.back(); // one that was closed goes with the next events
    }
    static QDoubleSpinBox *limit(SettingsDialog *dialog, const char *name)
    {
        return dialog->findChild<QDoubleSpinBox *>(QLatin1String(name));
    }
    /// Confirms, and waits until the store holds what is wanted and the page has been made anew.
    void confirm(SettingsDialog *dialog)
    {
        const std::optional<PaceLimits> wanted = dialog->paceLimits();
        dialog->accept();
        ASSERT_TRUE(QTest::qWaitFor([&] { return paceLimitsIn(window->codes()) == wanted; }, 20000));
        settle();
    }
    /// The card says below its bars what counts as on schedule.
    bool saysLimits(const PaceLimits &limits)
    {
        const QString words = qtext(phrase(word("chart.limits"), limits.amber, limits.red).zh);
        return std::ranges::any_of(card("targets-2025")->sceneView()->scene().items, [&](const Item &item) {
            const auto *text = std::get_if<TextItem>(&item);
            return text && text->lines.join(QString()).contains(words);
        });
    }
    int onSchedule() { return judged("pace.on") + judged("pace.about"); }
    int judged(const char *pace)
    {
        const Table *table = card("targets-2025")->table();
        return int(std::ranges::count_if(table->rows, [&](const ReportRow &row) {
            const auto *said = std::get_if<Text>(table->cell(row, "PACE"));
            return said && *said == word(pace);
        }));
    }
};

TEST_F(PaceLimitSettings, AreKeptInTheStoreAndJudgeThePage)
{
    open("targets");
    const int punctual = onSchedule();
    ASSERT_GT(punctual, 0);
    ASSERT_GT(judged("pace.behind"), 0);
    SettingsDialog *dialog = settings();
    ASSERT_NE(dialog, nullptr);
    const PaceLimits before = dialog->paceLimits().value();
    EXPECT_TRUE(saysLimits(before));
    limit(dialog, "pace.behind")->setValue(20);
    EXPECT_GE(limit(dialog, "pace.far")->value(), 20) << "the second limit is never below the first";
    const PaceLimits wanted = dialog->paceLimits().value();
    confirm(dialog);
    EXPECT_TRUE(saysLimits(wanted));
    EXPECT_FALSE(saysLimits(before));
    EXPECT_EQ(judged("pace.behind"), 0);
    EXPECT_GT(onSchedule(), punctual);
    EXPECT_EQ(state().page, "targets");

    dialog = settings();
    dialog->findChild<QCheckBox *>(QStringLiteral("paceJudged"))->setChecked(false);
    confirm(dialog);
    EXPECT_EQ(onSchedule(), 0) << "nothing is judged any more";

    dialog = settings();
    dialog->findChild<QCheckBox *>(QStringLiteral("paceJudged"))->setChecked(true);
    limit(dialog, "pace.behind")->setValue(before.amber);
    limit(dialog, "pace.far")->setValue(before.red);
    confirm(dialog);
    EXPECT_EQ(onSchedule(), punctual);
}

TEST_F(PaceLimitSettings, LeaveTheStepsBehindAndAreUndoneAsAnEdit)
{
    open("counties");
    open("targets");
    const PaceLimits before = paceLimitsIn(window->codes()).value();
    const int punctual = onSchedule();
    SettingsDialog *dialog = settings();
    limit(dialog, "pace.behind")->setValue(20);
    confirm(dialog);
    ASSERT_NE(onSchedule(), punctual);
    act("action.undo");
    ASSERT_TRUE(QTest::qWaitFor([&] { return paceLimitsIn(window->codes()) == before; }, 20000));
    settle();
    EXPECT_EQ(onSchedule(), punctual);
    act("action.back");
    EXPECT_EQ(state().page, "counties") << "the way back is the one that was gone";
}

} // namespace
} // namespace rd
