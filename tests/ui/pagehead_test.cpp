#include "ui/charts/textlayout.h"
#include "ui/pages/pagehead.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace rd {
namespace {

TEST(PageHeads, NoFewSignsOfATitleStandAlone)
{
    const Look look;
    PageHead head(new QWidget);
    head.setLook(look);
    const QString title = QStringLiteral("哪个县（市、区）工业增速居末？自何时起？比全市低多少？");
    head.setTitle(title, true);
    const auto *label = head.findChild<QLabel *>(QStringLiteral("pagetitle"));
    for (int width = 420; width < 1000; width += 20) {
        head.resize(width, head.height());
        const QStringList lines = label->text().split(u'\n');
        EXPECT_EQ(lines.join(QString()), title);
        for (const QString &line : lines) {
            EXPECT_GE(line.size(), 5) << line.toStdString() << " at " << width;
            EXPECT_LE(textWidth(line, {Type::PageTitle, Token::Text, true}, look.page()), label->width()) << width;
        }
    }
    EXPECT_EQ(head.title(), title);
}

} // namespace
} // namespace rd
