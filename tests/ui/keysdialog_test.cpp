#include "ui/dialogs/keysdialog.h"

#include <QDialog>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>

#include <gtest/gtest.h>

namespace rd {
namespace {

TEST(KeysDialog, FitsOnItsScreenHoweverManyKeysThereAre)
{
    for (const int count : {20, 400}) {
        QWidget window;
        std::vector<std::pair<QString, QString>> keys;
        for (int i = 0; i < count; ++i) {
            keys.emplace_back(QStringLiteral("Ctrl+%1").arg(i), QStringLiteral("does %1").arg(i));
        }
        showKeys(&window, keys, Look());
        auto *dialog = window.findChild<QDialog *>(QStringLiteral("keys"));
        ASSERT_NE(dialog, nullptr);
        const QSize screen = window.screen()->availableSize();
        EXPECT_LT(dialog->height(), screen.height());
        EXPECT_LT(dialog->width(), screen.width());
        const auto *area = dialog->findChild<QScrollArea *>();
        ASSERT_NE(area, nullptr);
        EXPECT_EQ(area->widget()->findChildren<QLabel *>().size(), 2 * (count + 4)) << "none is left out";
        EXPECT_EQ(area->widget()->height() > area->viewport()->height(), count > 100) << "few are seen at once";
    }
}

} // namespace
} // namespace rd
