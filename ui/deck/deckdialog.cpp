#include "ui/deck/deckdialog.h"

#include "app/reports/reports.h"
#include "ui/deck/deckchoice.h"
#include "ui/deck/decknamedialog.h"
#include "ui/deck/slideform.h"
#include "ui/deck/slidelist.h"
#include "ui/deck/slidethumbs.h"
#include "ui/editing/editsession.h"
#include "ui/editing/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace rd {

DeckDialog::DeckDialog(Desk desk, std::string storeAddress, EditSession *session, const Look &look, QWidget *parent)
    : QDialog(parent), m_desk(std::move(desk)), m_address(std::move(storeAddress)), m_session(session), m_look(look),
      m_thumbs(new SlideThumbs(this)), m_deckList(new QListWidget), m_slideList(makeSlideList()), m_theme(new QComboBox),
      m_aspect(new QComboBox), m_lock(new QCheckBox), m_form(new SlideForm(look)), m_message(new QLabel),
      m_lockCheck(new LockCheck(this)), m_showChanges(new QPushButton)
{
    setObjectName(QStringLiteral("decks"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(said("deck.title"));
    build();
    addKeys();
    connect(m_deckList, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr) {
            openDeck(item->data(Qt::UserRole).toString().toStdString());
        }
    });
    connect(m_slideList, &QListWidget::currentItemChanged, this, &DeckDialog::showSlide);
    m_dragged.setSingleShot(true);
    connect(m_slideList->model(), &QAbstractItemModel::rowsMoved, &m_dragged, qOverload<>(&QTimer::start));
    connect(&m_dragged, &QTimer::timeout, this, &DeckDialog::takeDraggedOrder);
    connect(m_thumbs, &SlideThumbs::made, this, [this](std::size_t slide, const QString &title, const QImage &picture) {
        showPicture(*m_slideList, int(slide), title, picture, m_look);
    });
    connect(m_form, &SlideForm::changed, this, [this](const Slide &slide) {
        editSlides(
            [slide](std::vector<Slide> &slides) -> Result<void> {
                const auto it = std::ranges::find(slides, slide.code, &Slide::code);
                if (it != slides.end()) {
                    *it = slide;
                }
                return {};
            },
            "deck.said.slide");
    });
    connect(m_lockCheck, &LockCheck::compared, this, &DeckDialog::takeDifferences);
    connect(session, &EditSession::failed, this, &DeckDialog::say);
    m_deck = chosenDeck(*m_desk.codes, m_address);
    showDecks();
    m_slideList->setFocus();
}

DeckDialog::~DeckDialog() = default;

void DeckDialog::setDesk(const Desk &desk)
{
    m_desk = desk;
    showDecks();
}

std::string DeckDialog::slide() const
{
    const QListWidgetItem *item = m_slideList->currentItem();
    return item == nullptr ? std::string() : codeOfSlide(*item);
}

void DeckDialog::openDeck(const std::string &deck)
{
    if (deck != m_deck) {
        m_form->commit();
        m_deck = deck;
        rememberDeck(deck, m_address);
        showDecks();
    }
}

void DeckDialog::showDecks()
{
    const CodeBook &codes = *m_desk.codes;
    if (codes.decks.find(m_deck) == nullptr) {
        m_deck = chosenDeck(codes, m_address);
    }
    {
        const QSignalBlocker quiet(m_deckList);
        m_deckList->clear();
        for (const Deck &deck : codes.decks) {
            auto *item = new QListWidgetItem(rd::said(deck.name, m_look.language), m_deckList);
            item->setData(Qt::UserRole, qtext(deck.code));
            item->setToolTip(filledWord("deck.count", QString::number(slidesIn(codes, deck.code).size()), m_look.language));
            if (deck.code == m_deck) {
                m_deckList->setCurrentItem(item);
            }
        }
    }
    const Deck *deck = codes.decks.find(m_deck);
    const Deck shown = deck == nullptr ? Deck() : *deck;
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(qtext(shown.theme))));
    m_aspect->setCurrentIndex(std::max(0, m_aspect->findData(qtext(shown.aspect))));
    m_lock->setChecked(!shown.locked.empty());
    m_lock->setText(shown.locked.empty() ? said("deck.lock")
                                         : filledWord("deck.lock.since", qtext(shown.locked.substr(0, shown.locked.find('#'))),
                                                      m_look.language));
    m_message->setText(deck == nullptr ? said("deck.none") : slidesIn(codes, m_deck).empty() ? said("deck.empty") : QString());
    showSlides();
    checkLock();
}

void DeckDialog::showSlides()
{
    const std::string before = slide();
    std::vector<std::string> kept = chosenSlides(*m_slideList);
    const int row = m_slideList->currentRow();
    const std::vector<Slide> old = std::exchange(m_slides, slidesIn(*m_desk.codes, m_deck));
    const auto isNew = [&](const Slide &one) { return std::ranges::find(old, one.code, &Slide::code) == old.end(); };
    int chosen = std::clamp(row, 0, std::max(0, int(m_slides.size()) - 1));
    for (std::size_t i = 0; i < m_slides.size(); ++i) {
        chosen = m_slides[i].code == before ? int(i) : chosen;
    }
    const auto added = std::ranges::find_if(m_slides, isNew);
    if (m_awaitsNew && added != m_slides.end()) {
        chosen = int(added - m_slides.begin());
        m_awaitsNew = false;
        kept.clear();
        for (const Slide &one : m_slides) {
            if (isNew(one)) {
                kept.push_back(one.code);
            }
        }
    }
    const bool wantsTitle = m_awaitsTitle && !m_awaitsNew && added != m_slides.end();
    {
        const QSignalBlocker quiet(m_slideList);
        fillSlideList(*m_slideList, m_slides, *m_desk.codes, m_look);
        chooseSlides(*m_slideList, m_slides.empty() ? -1 : chosen, kept);
    }
    showSlide();
    if (wantsTitle) {
        m_awaitsTitle = false;
        m_form->focusTitle();
    }
    m_thumbs->setDeck(wholeDeck(*m_desk.codes, m_deck), m_desk, m_look);
}

void DeckDialog::showSlide()
{
    const int row = m_slideList->currentRow();
    const bool any = row >= 0 && std::size_t(row) < m_slides.size();
    m_form->setSlide(any ? std::optional(m_slides[std::size_t(row)]) : std::nullopt, m_desk.codes);
    enableParts();
}

void DeckDialog::enableParts()
{
    const bool hasDeck = m_desk.codes->decks.find(m_deck) != nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{m_theme, m_aspect, m_lock, m_add}) {
        part->setEnabled(hasDeck);
    }
    for (QPushButton *button : m_ofDeck) {
        button->setEnabled(hasDeck);
    }
    for (QPushButton *button : m_ofSlide) {
        button->setEnabled(m_slideList->currentRow() >= 0);
    }
}

void DeckDialog::makeDeck(bool asCopy)
{
    const Deck *from = asCopy ? m_desk.codes->decks.find(m_deck) : nullptr;
    Deck deck = from == nullptr ? Deck() : *from;
    deck.code.clear();
    deck.ord = 0;
    const Text &pattern = word(asCopy ? "deck.name.copy" : "deck.name.new");
    const auto named = [&](Language language) {
        return qtext(pattern.in(language)).replace(QStringLiteral("{}"), rd::said(deck.name, language)).toStdString();
    };
    deck.name = {named(Language::Zh), named(Language::En)};
    auto made = std::make_shared<std::string>();
    m_session->run([deck, slides = asCopy ? m_slides : std::vector<Slide>(), made, why = said("deck.said.new").toStdString()](
                       Store &store) { return rd::makeDeck(store, deck, slides, why, made.get()); },
                   said(asCopy ? "deck.said.copy" : "deck.said.new"),
                   [this, made](const Result<std::int64_t> &change) { openMade(*made, change); });
}

void DeckDialog::openMade(const std::string &deck, const Result<std::int64_t> &change)
{
    if (change) {
        m_deck = deck;
        rememberDeck(m_deck, m_address);
    } else {
        say(change.error());
    }
}

void DeckDialog::renameDeck()
{
    const Deck *deck = m_desk.codes->decks.find(m_deck);
    DeckNameDialog dialog(DeckNameDialog::Names::Deck, deck->name, m_look, this);
    if (dialog.exec() == QDialog::Accepted) {
        changeDeck(
            [name = dialog.name()](Store &, Deck &held) -> Result<void> {
                held.name = name;
                return {};
            },
            "deck.said.rename");
    }
}

void DeckDialog::deleteDeck()
{
    const QString name = rd::said(m_desk.codes->decks.find(m_deck)->name, m_look.language);
    auto *ask = new QMessageBox(QMessageBox::NoIcon, said("deck.delete"), filledWord("deck.delete.ask", name, m_look.language),
                                QMessageBox::NoButton, this);
    ask->setObjectName(QStringLiteral("deletedeck"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTextFormat(Qt::PlainText);
    const QPushButton *yes = ask->addButton(said("deck.slide.remove"), QMessageBox::AcceptRole);
    ask->addButton(said("action.cancel"), QMessageBox::RejectRole);
    connect(yes, &QPushButton::clicked, this, [this, deck = m_deck] {
        const std::string why = said("deck.said.delete").toStdString();
        m_session->run([deck, why](Store &store) { return rd::deleteDeck(store, deck, why); }, said("deck.said.delete"));
    });
    ask->open();
}

void DeckDialog::changeDeck(const std::function<Result<void>(Store &, Deck &)> &edit, const char *word)
{
    m_session->run(
        [code = m_deck, edit, why = said(word).toStdString()](Store &store) -> Result<std::int64_t> {
            const Deck *held = store.codes().decks.find(code);
            Deck deck = held == nullptr ? Deck{code, {}, 0} : *held;
            const auto done = edit(store, deck);
            return done ? saveDeck(store, deck, why) : Result<std::int64_t>(done.error());
        },
        said(word));
}

void DeckDialog::say(const Error &error) { m_message->setText(rd::said(error.sentence, m_look.language)); }

void DeckDialog::done(int result)
{
    m_form->commit();
    QDialog::done(result);
}

} // namespace rd
