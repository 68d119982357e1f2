#include "windowfixture.h"

#include "core/words/numbertext.h"
#include "ui/cards/cardtable.h"
#include "ui/provenance/passageview.h"
#include "ui/provenance/provenancesheet.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>

namespace rd {
namespace {

/// The panel in the window: what several chosen marks add up to, and the way through it by keys.
class PanelRegion : public WindowTest {
protected:
    [[nodiscard]] QString said(std::string_view word) const { return saidWord(word, window->look().language); }
    [[nodiscard]] QString panelText() const { return window->panel()->plainText(); }
    void chooseFigures(const std::vector<std::string> &figures)
    {
        Choice choice;
        for (const std::string &figure : figures) {
            choice.selection.keys.push_back(Key{{Dim::Figure, figure}});
            choice.lineage.add({{figure}, 0});
        }
        pages().choose(choice);
        fill();
        settle();
    }
    /// Two figures of the region that a relation of this type holds between.
    [[nodiscard]] std::vector<std::string> related(RelationType type)
    {
        for (const Relation &relation : window->codes().relations) {
            if (relation.type == type && relation.dim == Dim::Figure) {
                return {relation.a, relation.b};
            }
        }
        return {};
    }
    [[nodiscard]] QList<SheetButton *> entries() const { return window->panel()->widget()->findChildren<SheetButton *>(); }
};

TEST_F(PanelRegion, NamesTheTwoThatClashAndLeadsToThem)
{
    const std::vector<std::string> pair = related(RelationType::PartOf);
    ASSERT_EQ(pair.size(), 2U) << "no figure of the bundled region is part of another";
    chooseFigures(pair);
    EXPECT_TRUE(panelText().contains(said("total.none"))) << panelText().toStdString();
    EXPECT_TRUE(panelText().contains(said("total.instead")));
    EXPECT_TRUE(window->statusText().contains(said("total.status.none").remove(QStringLiteral("{}"))));
    ASSERT_EQ(entries().size(), 2);
    entries().front()->click();
    fill();
    ASSERT_EQ(state().choice.lineage.figures.size(), 1U);
    EXPECT_TRUE(panelText().contains(QString::fromStdString(state().choice.lineage.figures.front())));
    EXPECT_FALSE(window->statusText().contains(said("total.none")));
}

TEST_F(PanelRegion, ShowsTheTotalOfThreeYearsWithWhatItsQualifierMeans)
{
    chooseFigures({"LC-0035", "LC-0036", "LC-0037"}); // 3000万元, 1.1亿元, 突破2.6亿元
    EXPECT_TRUE(panelText().contains(QStringLiteral("超过4亿元"))) << panelText().toStdString();
    EXPECT_TRUE(panelText().contains(QStringLiteral("真实数大于4亿元")));
    EXPECT_TRUE(window->statusText().contains(QStringLiteral("超过4亿元"))) << window->statusText().toStdString();
    act("lang.en");
    EXPECT_TRUE(panelText().contains(QStringLiteral("CNY 400M+"))) << panelText().toStdString();
    EXPECT_TRUE(window->statusText().contains(QStringLiteral("CNY 400M+")));
    act("lang.zh");
}

TEST_F(PanelRegion, ControlAndAClickAddsAMarkAndTakesItOutAgain)
{
    CardWidget *card = cardWithMarks();
    ASSERT_NE(card, nullptr);
    const auto clickWith = [&](std::size_t mark) {
        const QPoint at = card->sceneView()->scene().marks[mark].rect.center().toPoint();
        QTest::mouseClick(card->sceneView(), Qt::LeftButton, Qt::ControlModifier, at);
        settle();
    };
    click(card, 0);
    clickWith(1);
    EXPECT_EQ(state().choice.selection.keys.size(), 2U);
    const Choice both = state().choice;
    clickWith(1);
    ASSERT_EQ(state().choice.selection.keys.size(), 1U);
    EXPECT_NE(state().choice.lineage, both.lineage) << "the figures behind it go with the mark";
    clickWith(0);
    EXPECT_TRUE(state().choice.empty());
}

TEST_F(PanelRegion, ShiftAndArrowsChooseSeveralMarksAndRows)
{
    CardWidget *card = cardWithMarks();
    card->sceneView()->setFocus();
    press(card->sceneView(), Qt::Key_Right);
    press(card->sceneView(), Qt::Key_Right, Qt::ShiftModifier);
    settle();
    EXPECT_EQ(state().choice.selection.keys.size(), 2U);
    card->showTable(true);
    auto *table = card->findChild<QTableView *>();
    table->setFocus();
    table->selectRow(0);
    press(table, Qt::Key_Down, Qt::ShiftModifier);
    QCoreApplication::processEvents();
    settle();
    ASSERT_EQ(state().choice.selection.keys.size(), 2U);
    EXPECT_EQ(state().choice.selection.keys.front(), card->table()->rows[0].key);
}

TEST_F(PanelRegion, IsReachedAndLeftByKeys)
{
    const std::vector<std::string> pair = related(RelationType::PartOf);
    chooseFigures(pair);
    for (int i = 0; i < 6 && !window->panel()->isAncestorOf(window->focusWidget()) && window->focusWidget() != window->panel();
         ++i) {
        act("action.nextpane");
    }
    ASSERT_TRUE(window->focusWidget() == window->panel() || window->panel()->isAncestorOf(window->focusWidget()));
    for (int i = 0; i < 3 && window->focusWidget() != entries().front(); ++i) {
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    ASSERT_EQ(window->focusWidget(), entries().front());
    EXPECT_FALSE(entries().front()->accessibleName().isEmpty());
    QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(pages().isAncestorOf(window->focusWidget()));
    EXPECT_FALSE(state().choice.empty()) << "leaving the panel takes no choice away";
}

/// The fictional city, in a store that this test alone changes.
class PanelCity : public PanelRegion {
protected:
    void SetUp() override
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, room.path());
        PanelRegion::SetUp();
        WorkspaceOptions options;
        options.store = room.filePath(QStringLiteral("city")).toStdString();
        const auto made = makeStore(options.store, bundledPackage("sample-city"), {"t", "t", "2025-03-20T08:00:00Z"}, false);
        ASSERT_TRUE(made.ok()) << made.error().sentence.en;
        ASSERT_TRUE(window->openStore(options));
        settle();
        const Preference &preference = *window->codes().preferences.begin();
        key = Key{{Dim::Area, preference.area},
                  {Dim::Indicator, preference.indicator},
                  {Dim::Kind, "actual"},
                  {Dim::Period, preference.period->sdmx()}};
        source = rd::said(window->codes().nameOf(Dim::Source, preference.source), window->look().language);
    }
    void chooseKey()
    {
        Choice choice;
        choice.selection.keys = {key};
        pages().choose(choice);
        fill();
        settle();
    }
    [[nodiscard]] QPushButton *button(const QString &words) const
    {
        for (QPushButton *button : window->panel()->widget()->findChildren<QPushButton *>()) {
            if (button->text().startsWith(words)) {
                return button;
            }
        }
        return nullptr;
    }

    /// Takes the other source, for a reason, through the dialog.
    void prefer(const QString &why)
    {
        QPushButton *wanted = button(said("prefer.button"));
        ASSERT_NE(wanted, nullptr) << panelText().toStdString();
        wanted->click();
        auto *dialog = window->findChild<QDialog *>(QStringLiteral("prefer"));
        ASSERT_NE(dialog, nullptr);
        auto *reason = dialog->findChild<QLineEdit *>();
        QPushButton *ok = nullptr;
        for (QPushButton *candidate : dialog->findChildren<QPushButton *>()) {
            ok = candidate->text() == said("prefer.ok") ? candidate : ok;
        }
        ASSERT_TRUE(reason && ok);
        QTest::keyClicks(reason, QStringLiteral("  "));
        EXPECT_FALSE(ok->isEnabled()) << "no preference without a reason";
        QTest::keyClicks(reason, why);
        pressAndWait(ok);
        delete dialog;
    }
    void drop()
    {
        QPushButton *wanted = button(said("prefer.drop"));
        ASSERT_NE(wanted, nullptr) << panelText().toStdString();
        pressAndWait(wanted);
    }
    void pressAndWait(QPushButton *pressed)
    {
        QSignalSpy changed(window->panel(), &ProvenancePanel::storeChanged);
        pressed->click();
        ASSERT_TRUE(changed.wait(20000)) << window->messages()->text().toStdString();
        fill();
        settle();
    }

    QTemporaryDir room;
    Key key;
    QString source;
};

TEST_F(PanelCity, ShowsSourcesThatDisagreeAndPrefersOneForAReason)
{
    chooseKey();
    EXPECT_TRUE(panelText().contains(said("source.conflict"))) << panelText().toStdString();
    EXPECT_TRUE(panelText().contains(said("prevails.preferred")));
    act("lang.en"); // the longer words
    EXPECT_LE(window->panel()->widget()->minimumSizeHint().width(), window->panel()->minimumWidth()) << "cut at the right";
    act("lang.zh");
    prefer(QStringLiteral("read twice"));
    EXPECT_TRUE(panelText().contains(QStringLiteral("read twice"))) << panelText().toStdString();
    drop();
    EXPECT_FALSE(panelText().contains(QStringLiteral("read twice"))) << "undone: the package's own reason holds again";
    EXPECT_TRUE(panelText().contains(said("prevails.preferred")));
}

TEST_F(PanelCity, TakesBackThePreferenceThatIsLookedAtAndNoOtherOfItsSource)
{
    const Key growth{{Dim::Area, "990081"}, {Dim::Indicator, "iva-growth"}, {Dim::Kind, "actual"}, {Dim::Period, "2024-12"}};
    const Key revenue{
        {Dim::Area, "990081"}, {Dim::Indicator, "industrial-revenue-ytd"}, {Dim::Kind, "actual"}, {Dim::Period, "2024"}};
    key = growth;
    chooseKey();
    prefer(QStringLiteral("growth read twice"));
    key = revenue;
    chooseKey();
    prefer(QStringLiteral("revenue read twice"));
    EXPECT_TRUE(panelText().contains(QStringLiteral("revenue read twice")));
    key = growth;
    chooseKey();
    EXPECT_TRUE(panelText().contains(QStringLiteral("growth read twice"))) << panelText().toStdString();
    drop();
    EXPECT_FALSE(panelText().contains(QStringLiteral("growth read twice")));
    key = revenue;
    chooseKey();
    EXPECT_TRUE(panelText().contains(QStringLiteral("revenue read twice"))) << panelText().toStdString();
}

/// The row of a ranked bar rests on every county's value; whoever clicks it asks for this county's.
TEST_F(PanelCity, ABarOfARankingTellsItsOwnFigureFirst)
{
    open("overview");
    const auto ranked = std::ranges::find(cards(), "overview-growth", [](const CardWidget *one) { return one->card().id; });
    ASSERT_NE(ranked, cards().end());
    const std::vector<SceneMark> &marks = (*ranked)->sceneView()->scene().marks;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string figure(marks[i].key.code(Dim::Figure));
        ASSERT_FALSE(figure.empty());
        click(*ranked, i);
        fill();
        EXPECT_GT(state().choice.lineage.figures.size(), 5u) << "ranked among the others";
        EXPECT_TRUE(panelText().contains(said("panel.printed"))) << panelText().toStdString();
        const qsizetype others = panelText().indexOf(said("panel.besides"));
        EXPECT_GT(others, 0);
        EXPECT_TRUE(panelText().left(others).contains(QString::fromStdString(figure)));
        EXPECT_FALSE(panelText().mid(others).contains(QString::fromStdString(figure))) << "it is no other of itself";
        EXPECT_GT(entries().size(), 5);
        QGuiApplication::clipboard()->clear();
        QSignalSpy done(window->panel(), &ProvenancePanel::done);
        act("action.copy.sentence");
        ASSERT_TRUE(done.count() > 0 || done.wait(20000));
        const std::string county(marks[i].key.code(Dim::Area));
        const auto name = [&](const std::string &area) {
            return rd::said(window->codes().nameOf(Dim::Area, area), Language::Zh);
        };
        for (const Area *area : window->codes().regionParts()) {
            EXPECT_EQ(QGuiApplication::clipboard()->text().contains(name(area->code)), area->code == county) << area->code;
        }
    }
}

TEST_F(PanelCity, CopiesWhatIsChosenAsASentence)
{
    chooseKey();
    QGuiApplication::clipboard()->clear();
    QSignalSpy done(window->panel(), &ProvenancePanel::done);
    act("action.copy.sentence");
    ASSERT_TRUE(done.count() > 0 || done.wait(20000));
    const QString sentence = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(sentence.contains(source)) << sentence.toStdString();
}

TEST_F(PanelCity, OpensTheUsersOwnTextAtThePrintedFigure)
{
    chooseKey();
    const QString value = panelText();
    ASSERT_NE(button(said("passage.attach")), nullptr) << value.toStdString();
    const Passage *passage = nullptr;
    for (const Passage &candidate : window->codes().passages) {
        if (value.contains(qtext(locatorText(candidate, Language::Zh)))) {
            passage = &candidate;
        }
    }
    ASSERT_NE(passage, nullptr);
    const QString number = value.section(said("panel.printed") + u'\n', 1).section(u'\n', 0, 0);
    QFile text(room.filePath(QStringLiteral("mine.txt")));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    QString body = qtext(passage->headline.zh) + QStringLiteral("\n\n");
    for (int i = 1; i <= passage->paragraph; ++i) {
        body += i == passage->paragraph
                    ? QStringLiteral("本月为") + number.left(2) + u'\n' + number.mid(2) + QStringLiteral("。\n\n")
                    : QStringLiteral("一段。\n\n");
    }
    text.write(body.toUtf8());
    text.close();
    rememberDocument(window->storeAddress(), passage->source, text.fileName());
    pages().choose({});
    settle();
    chooseKey();
    QPushButton *open = button(said("passage.open"));
    ASSERT_NE(open, nullptr);
    open->click();
    auto *view = window->findChild<PassageView *>();
    ASSERT_NE(view, nullptr) << window->messages()->text().toStdString();
    EXPECT_EQ(view->marked().remove(QChar(QChar::ParagraphSeparator)), number);
    EXPECT_EQ(view->finding(), said("passage.found").replace(QStringLiteral("{}"), number));
    delete view;
    ASSERT_TRUE(text.remove());
    button(said("passage.open"))->click();
    EXPECT_EQ(window->findChild<PassageView *>(), nullptr);
    EXPECT_FALSE(window->messages()->text().isEmpty()) << "the file is gone: said, and nothing shown";
    button(said("passage.detach"))->click();
    EXPECT_NE(button(said("passage.attach")), nullptr);
}

} // namespace
} // namespace rd
