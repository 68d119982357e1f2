// Where the parts of the deck editor stand, and its keys.
#include "ui/deck/deckdialog.h"
#include "ui/deck/slideform.h"
#include "ui/editing/editsession.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr std::pair<const char *, const char *> deckThemes[] = {
    {"", "deck.theme.window"}, {"light", "theme.light"}, {"dark", "theme.dark"}, {"projector", "theme.projector"}};
constexpr std::pair<const char *, const char *> deckAspects[] = {{"", "deck.aspect.screen"}, {"16:9", "16:9"}, {"4:3", "4:3"}};

} // namespace

QPushButton *DeckDialog::button(const char *word, void (DeckDialog::*what)())
{
    auto *made = new QPushButton(said(word));
    made->setObjectName(QString::fromLatin1(word));
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, what);
    return made;
}

void DeckDialog::build()
{
    const int bar = m_form->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_form->setFixedWidth(std::max(340, m_form->widget()->minimumSizeHint().width() + bar));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(buildDecks());
    row->addLayout(buildSlides(), 1);
    row->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addLayout(buildFoot());
    const QSize room = parentWidget() ? parentWidget()->window()->size() - QSize(32, 32) : QSize(1180, 720);
    resize(QSize(1280, 800).boundedTo(room));
}

QLayout *DeckDialog::buildDecks()
{
    m_deckList->setObjectName(QStringLiteral("decklist"));
    m_deckList->setAccessibleName(said("deck.title"));
    m_deckList->setFixedWidth(184);
    m_deckList->setWordWrap(true);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(4);
    const auto add = [&](int at, QPushButton *one, bool ofDeck) {
        one->setAccessibleName(said("deck") + QStringLiteral(": ") + one->text());
        buttons->addWidget(one, at / 2, at % 2);
        if (ofDeck) {
            m_ofDeck.push_back(one);
        }
    };
    add(0, button("deck.new", &DeckDialog::newDeck), false);
    add(1, button("deck.copy", &DeckDialog::copyDeck), true);
    add(2, button("deck.rename", &DeckDialog::renameDeck), true);
    add(3, button("deck.delete", &DeckDialog::deleteDeck), true);
    add(4, button("deck.export", &DeckDialog::exportDeck), true);
    add(5, button("deck.import", &DeckDialog::importDeck), false);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_deckList, 1);
    column->addLayout(buttons);
    return column;
}

QLayout *DeckDialog::buildSettings()
{
    const auto addChoice = [this](QComboBox *box, const char *word, const auto &entries, std::string Deck::*member) {
        for (const auto &[code, name] : entries) {
            box->addItem(said(name), QString::fromLatin1(code));
        }
        box->setObjectName(QString::fromLatin1(word));
        box->setAccessibleName(said(word));
        box->setToolTip(said(word));
        connect(box, &QComboBox::activated, this, [this, box, member] {
            changeDeck(
                [member, value = box->currentData().toString().toStdString()](Store &, Deck &deck) -> Result<void> {
                    deck.*member = value;
                    return {};
                },
                "deck.said.settings");
        });
    };
    addChoice(m_theme, "deck.theme", deckThemes, &Deck::theme);
    addChoice(m_aspect, "deck.aspect", deckAspects, &Deck::aspect);
    m_lock->setObjectName(QStringLiteral("deck.lock"));
    connect(m_lock, &QCheckBox::clicked, this, &DeckDialog::setLocked);
    auto *settings = new QHBoxLayout;
    settings->setSpacing(8);
    settings->addWidget(m_theme);
    settings->addWidget(m_aspect);
    settings->addStretch();
    settings->addWidget(m_lock);
    return settings;
}

QLayout *DeckDialog::buildSlides()
{
    m_slideList->setAccessibleName(said("deck.slides"));
    m_slideList->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_slideList, &QListWidget::customContextMenuRequested, this, &DeckDialog::showSlideMenu);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    m_add = new QPushButton(said("deck.add"));
    m_add->setObjectName(QStringLiteral("deck.add"));
    m_add->setAutoDefault(false);
    auto *menu = new QMenu(m_add);
    struct NewSlide {
        const char *word, *layout;
        std::size_t reports;
    };
    for (const NewSlide &kind :
         {NewSlide{"deck.add.one", "one", 1}, NewSlide{"deck.add.two", "two", 2}, NewSlide{"deck.add.number", "number", 1},
          NewSlide{"deck.add.title", "title", 0}, NewSlide{"deck.add.section", "section", 0}}) {
        menu->addAction(said(kind.word), this, [this, kind] { addSlide(kind.layout, kind.reports); });
    }
    m_add->setMenu(menu);
    buttons->addWidget(m_add);
    buttons->addStretch();
    for (QPushButton *one :
         {button("deck.slide.copy", &DeckDialog::copySlide), button("deck.slide.remove", &DeckDialog::removeSlide),
          button("deck.slide.up", &DeckDialog::moveUp), button("deck.slide.down", &DeckDialog::moveDown)}) {
        one->setAccessibleName(said("slide") + QStringLiteral(": ") + one->text());
        m_ofSlide.push_back(one);
        buttons->addWidget(one);
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(buildSettings());
    column->addWidget(m_slideList, 1);
    column->addLayout(buttons);
    return column;
}

QLayout *DeckDialog::buildFoot()
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_message, 1);
    m_showChanges->setText(said("lock.show"));
    m_showChanges->setObjectName(QStringLiteral("lock.show"));
    m_showChanges->setAutoDefault(false);
    m_showChanges->hide();
    connect(m_showChanges, &QPushButton::clicked, this, &DeckDialog::showChanges);
    foot->addWidget(m_showChanges);
    auto *present = new QPushButton(said("deck.present")), *close = new QPushButton(said("action.close"));
    present->setObjectName(QStringLiteral("deck.present"));
    m_ofDeck.push_back(present);
    connect(present, &QPushButton::clicked, this, [this] {
        Q_EMIT presentWanted(m_deck);
        accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton *one : {present, close}) {
        one->setAutoDefault(false);
        foot->addWidget(one);
    }
    return foot;
}

void DeckDialog::addKeys()
{
    const auto inList = [this](QWidget *list, const char *keys, const auto &what) {
        auto *shortcut = new QShortcut(QKeySequence(QString::fromLatin1(keys)), list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    inList(m_slideList, "Ctrl+Up", [this] { moveSlide(-1); });
    inList(m_slideList, "Ctrl+Down", [this] { moveSlide(1); });
    inList(m_slideList, "Del", [this] { removeSlide(); });
    inList(m_slideList, "Ctrl+D", [this] { copySlide(); });
    inList(m_slideList, "Ctrl+C", [this] { clipSlide(); });
    inList(m_slideList, "Ctrl+V", [this] { pasteSlide(); });
    inList(m_slideList, "F2", [this] { m_form->focusTitle(); });
    const auto ofDeck = [this](void (DeckDialog::*what)()) {
        return [this, what] {
            if (m_desk.codes->decks.find(m_deck) != nullptr) {
                (this->*what)();
            }
        };
    };
    inList(m_deckList, "F2", ofDeck(&DeckDialog::renameDeck));
    inList(m_deckList, "Del", ofDeck(&DeckDialog::deleteDeck));
    inList(m_deckList, "Ctrl+D", ofDeck(&DeckDialog::copyDeck));
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Z")), this), &QShortcut::activated, m_session, &EditSession::undo);
    for (const char *keys : {"Ctrl+Y", "Ctrl+Shift+Z"}) {
        connect(new QShortcut(QKeySequence(QString::fromLatin1(keys)), this), &QShortcut::activated, m_session,
                &EditSession::redo);
    }
}

} // namespace rd
