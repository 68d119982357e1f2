#include "editingfixture.h"

namespace rd {
namespace {

/// The store of an open window, changed, replaced and taken away by somebody else.
class WatchedStore : public EditingTest {};

TEST_F(WatchedStore, WhatSomebodyElseChangesIsShownAndToldWithTheirName)
{
    choose("LC-0014");
    ASSERT_TRUE(panelText().contains(QStringLiteral("10家"))) << panelText().toStdString();
    const auto correctElsewhere = [this](const char *printed) {
        auto other = Store::open(window->storeAddress(), Store::Access::Write);
        ASSERT_TRUE(other.ok());
        auto rows = (*other)->rowsOf("figure");
        ASSERT_TRUE(rows.ok());
        const auto it = std::ranges::find(*rows, "LC-0014", [](const Row &one) { return std::get<std::string>(one.front()); });
        ASSERT_NE(it, rows->end());
        TableRow row{packageTable("figure"), *it, {}};
        setIn(row, "as_published", printed);
        ASSERT_TRUE((*other)->record({"李四", "电话核实", "2026-01-05T08:00:00Z"}, {row}).ok());
    };
    correctElsewhere("15家");
    for (int i = 0; i < 400 && !panelText().contains(QStringLiteral("15家")); ++i) {
        QTest::qWait(20);
    }
    EXPECT_TRUE(panelText().contains(QStringLiteral("15家"))) << panelText().toStdString();
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("李四"))) << window->messages()->text().toStdString();
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("电话核实")));
    EXPECT_FALSE(state().choice.empty()) << "what was looked at stays";

    act("action.entry.figure"); // a form that was opened on the old lists keeps them until it is closed
    EntryDialog *dialog = form();
    ASSERT_NE(dialog, nullptr);
    const CodeBook *before = &window->codes();
    correctElsewhere("16家");
    QTest::qWait(3000);
    EXPECT_EQ(&window->codes(), before);
    dialog->reject();
    for (int i = 0; i < 400 && !panelText().contains(QStringLiteral("16家")); ++i) {
        QTest::qWait(20);
    }
    EXPECT_TRUE(panelText().contains(QStringLiteral("16家")));
}

TEST_F(WatchedStore, AStoreWhoseFileIsReplacedIsOpenedAnew)
{
    choose("LC-0014");
    const std::string path = window->storeAddress();
    const QString aside = folder()->filePath(QStringLiteral("aside.rdstore"));
    {
        WorkspaceOptions other = region();
        other.store = aside.toStdString();
        ASSERT_TRUE(Workspace::open(other));
        const auto store = Store::open(other.store, Store::Access::Write);
        auto rows = (*store)->rowsOf("figure");
        const auto it = std::ranges::find(*rows, "LC-0014", [](const Row &one) { return std::get<std::string>(one.front()); });
        TableRow row{packageTable("figure"), *it, {}};
        setIn(row, "as_published", "17家");
        ASSERT_TRUE((*store)->record({"李四", "电话核实", "2026-01-05T08:00:00Z"}, {row}).ok());
    }
    ASSERT_EQ(std::rename(aside.toUtf8().constData(), path.c_str()), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return panelText().contains(QStringLiteral("17家")); }, 20000))
        << panelText().toStdString();
    EXPECT_EQ(window->messages()->text(), said("message.replaced"));
    EXPECT_FALSE(state().choice.empty()) << "what was looked at stays";
}

TEST_F(WatchedStore, AStoreWhoseFileIsGoneIsSaidOnce)
{
    ASSERT_EQ(std::rename(window->storeAddress().c_str(), (window->storeAddress() + ".moved").c_str()), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->messages()->text().endsWith(said("message.gone")); }, 20000));
    EXPECT_FALSE(cards().empty());
    window->messages()->hide();
    QTest::qWait(5000);
    EXPECT_FALSE(window->messages()->isVisible());
    ASSERT_EQ(std::rename((window->storeAddress() + ".moved").c_str(), window->storeAddress().c_str()), 0);
}

TEST_F(WatchedStore, OnesOwnChangesAreNoNews)
{
    const QString told = window->messages()->text(); // that the store was made
    choose("LC-0014");
    panelButton("correct.button")->click();
    EntryDialog *dialog = form();
    ASSERT_NE(dialog, nullptr);
    type(dialog, "as_published", QStringLiteral("12家以上"));
    changing([&] { dialog->accept(); });
    QTest::qWait(3000);
    EXPECT_EQ(window->messages()->text(), told);
}

} // namespace
} // namespace rd
