// What is done to the slides of a deck in the editor.
#include "ui/deck/deckdialog.h"
#include "ui/deck/reportpicker.h"
#include "ui/deck/slideform.h"
#include "ui/deck/slidelist.h"
#include "ui/editing/editsession.h"

#include <QListWidget>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

/// Puts a slide behind the one that is chosen, or at the end.
SlideEdit putBehind(Slide slide, const std::string &behind)
{
    slide.code.clear(); // it is given one of its own
    return [slide = std::move(slide), behind](std::vector<Slide> &slides) -> Result<void> {
        const auto it = std::ranges::find(slides, behind, &Slide::code);
        slides.insert(it == slides.end() ? it : std::next(it), slide);
        return {};
    };
}

} // namespace

void DeckDialog::editSlides(SlideEdit edit, const char *word)
{
    m_session->run([deck = m_deck, edit = std::move(edit),
                    why = said(word).toStdString()](Store &store) { return rd::editSlides(store, deck, edit, why); },
                   said(word));
}

void DeckDialog::addSlide(const char *layout, std::size_t reports)
{
    Slide slide;
    slide.layout = layout;
    for (std::size_t i = 0; i < reports; ++i) {
        ReportPicker picker(*m_desk.codes, m_look, this);
        if (picker.exec() != QDialog::Accepted) {
            return;
        }
        slide.reports.push_back(picker.code());
    }
    m_form->commit();
    m_awaitsNew = true;
    m_awaitsTitle = reports == 0;
    editSlides(putBehind(slide, this->slide()), "deck.said.add");
}

void DeckDialog::copySlide()
{
    clipSlide();
    pasteSlide();
}

/// Kept for pasting, here or into another deck.
void DeckDialog::clipSlide()
{
    m_form->commit();
    const auto it = std::ranges::find(m_slides, slide(), &Slide::code);
    if (it != m_slides.end()) {
        m_clip = *it;
    }
}

void DeckDialog::pasteSlide()
{
    if (m_clip && m_desk.codes->decks.find(m_deck) != nullptr) {
        m_form->commit();
        m_awaitsNew = true;
        editSlides(putBehind(*m_clip, slide()), "deck.said.add");
    }
}

/// What the keys of the list do, by mouse.
void DeckDialog::showSlideMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("slidemenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool any = m_slideList->currentItem() != nullptr;
    const auto add = [&](const char *word, const char *keys, bool enabled, void (DeckDialog::*what)()) {
        QAction *action = menu->addAction(said(word), this, what);
        action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
    };
    add("deck.slide.copy", "Ctrl+D", any, &DeckDialog::copySlide);
    add("deck.slide.clip", "Ctrl+C", any, &DeckDialog::clipSlide);
    add("deck.slide.paste", "Ctrl+V", m_clip.has_value(), &DeckDialog::pasteSlide);
    add("deck.slide.remove", "Del", any, &DeckDialog::removeSlide);
    menu->addSeparator();
    add("deck.slide.up", "Ctrl+Up", any && m_slideList->currentRow() > 0, &DeckDialog::moveUp);
    add("deck.slide.down", "Ctrl+Down", any && m_slideList->currentRow() + 1 < m_slideList->count(), &DeckDialog::moveDown);
    menu->addSeparator();
    for (const auto &[word, mark] : {std::pair("deck.hidden", &Slide::hidden), std::pair("deck.backup", &Slide::backup)}) {
        const auto it = std::ranges::find(m_slides, slide(), &Slide::code);
        QAction *action = menu->addAction(said(word));
        action->setCheckable(true);
        action->setEnabled(it != m_slides.end());
        action->setChecked(it != m_slides.end() && (*it).*mark);
        connect(action, &QAction::toggled, this, [this, member = mark](bool set) { markSlide(member, set); });
    }
    menu->popup(m_slideList->viewport()->mapToGlobal(at));
}

void DeckDialog::markSlide(bool Slide::*mark, bool set)
{
    m_form->commit();
    editSlides(
        [code = slide(), mark, set](std::vector<Slide> &slides) -> Result<void> {
            const auto it = std::ranges::find(slides, code, &Slide::code);
            if (it != slides.end()) {
                (*it).*mark = set;
            }
            return {};
        },
        "deck.said.slide");
}

void DeckDialog::removeSlide()
{
    editSlides(
        [code = slide()](std::vector<Slide> &slides) -> Result<void> {
            std::erase_if(slides, [&](const Slide &one) { return one.code == code; });
            return {};
        },
        "deck.said.remove");
}

void DeckDialog::moveSlide(int by)
{
    m_form->commit();
    editSlides(
        [code = slide(), by](std::vector<Slide> &slides) -> Result<void> {
            const auto it = std::ranges::find(slides, code, &Slide::code);
            const auto from = it - slides.begin(), to = from + by;
            if (it != slides.end() && to >= 0 && to < std::ssize(slides)) {
                std::swap(slides[std::size_t(from)], slides[std::size_t(to)]);
            }
            return {};
        },
        "deck.said.order");
}

/// The list shows the new order already; the store takes it over.
void DeckDialog::takeDraggedOrder()
{
    std::vector<std::string> order;
    for (int i = 0; i < m_slideList->count(); ++i) {
        order.push_back(codeOfSlide(*m_slideList->item(i)));
    }
    editSlides(
        [order](std::vector<Slide> &slides) -> Result<void> {
            std::ranges::stable_sort(slides, {}, [&](const Slide &slide) { return std::ranges::find(order, slide.code); });
            return {};
        },
        "deck.said.order");
}

} // namespace rd
