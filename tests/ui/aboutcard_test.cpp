#include "samplewindow.h"

#include "ui/provenance/aboutcard.h"

#include <QLabel>
#include <QToolButton>

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

TEST_F(AboutCards, OpenFromTheCardsCorner)
{
    open("counties");
    CardWidget *budget = card("counties-budget");
    auto *button = budget->findChild<QToolButton *>(QStringLiteral("cardAbout"));
    ASSERT_TRUE(button != nullptr && button->isVisible());
    EXPECT_EQ(button->accessibleName(), saidWord("action.about.card", Language::Zh));
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<AboutCard *>() != nullptr; }, 4000));
    const QList<QLabel *> labels = window->findChild<AboutCard *>()->findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == budget->title(); }))
        << "of this card, whichever had the focus";
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
