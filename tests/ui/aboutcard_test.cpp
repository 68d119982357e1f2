#include "samplewindow.h"

#include "ui/provenance/aboutcard.h"

#include <QLabel>

namespace rd {
namespace {

class AboutCards : public SampleWindow {
protected:
    QString opened(CardWidget *of)
    {
        of->focusTarget()->setFocus();
        act("action.about.card");
        const auto *about = window->findChild<AboutCard *>();
        QStringList lines;
        for (const QLabel *label : about ? about->findChildren<QLabel *>() : QList<QLabel *>()) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
            lines << label->text();
        }
        return lines.join(u'\n');
    }
};

TEST_F(AboutCards, SayWhatIsCountedAndBySource)
{
    open("counties");
    const QString said = opened(card("counties-growth"));
    const Indicator *growth = window->codes().indicators.find("iva-growth");
    EXPECT_TRUE(said.contains(qtext(growth->definition.zh))) << said.toStdString();
    EXPECT_TRUE(said.contains(saidWord("measure.ratio", Language::Zh)));
    EXPECT_TRUE(said.contains(qtext(window->codes().sources.find("bulletin")->name.zh)));
}

TEST_F(AboutCards, SaySoWhereNothingIsMeasured)
{
    EXPECT_TRUE(opened(card("overview-poster")).contains(saidWord("about.nothing", Language::Zh)));
}

TEST_F(AboutCards, ThePanelDefinesWhatIsChosen)
{
    open("counties");
    window->resize(1600, 900);
    click(card("counties-growth"), 1);
    (void)QTest::qWaitFor([&] { return window->panel()->plainText().contains(QStringLiteral("%")); }, 5000);
    const Indicator *growth = window->codes().indicators.find("iva-growth");
    EXPECT_TRUE(window->panel()->plainText().contains(qtext(growth->definition.zh)));
}

} // namespace
} // namespace rd
