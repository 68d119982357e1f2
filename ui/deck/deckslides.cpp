// What is done to the slides of a deck in the editor.
#include "ui/deck/deckdialog.h"
#include "ui/deck/decknamedialog.h"
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

/// Puts slides behind the one of that code, or at the end.
SlideEdit putBehind(std::vector<Slide> added, const std::string &behind)
{
    for (Slide &slide : added) {
        slide.code.clear(); // it is given one of its own
    }
    return [added = std::move(added), behind](std::vector<Slide> &slides) -> Result<void> {
        const auto it = std::ranges::find(slides, behind, &Slide::code);
        slides.insert(it == slides.end() ? it : std::next(it), added.begin(), added.end());
        return {};
    };
}

auto isOneOf(std::vector<std::string> codes)
{
    return [codes = std::move(codes)](const Slide &slide) { return std::ranges::find(codes, slide.code) != codes.end(); };
}

/// The slides that are wanted change places with their neighbour on one side, as a block; at the end of the list they stay.
template <typename Iterator, typename Wanted> void shiftOne(Iterator first, Iterator last, const Wanted &wanted)
{
    for (Iterator it = first; it != last; ++it) {
        if (it != first && wanted(*it) && !wanted(*std::prev(it))) {
            std::iter_swap(it, std::prev(it));
        }
    }
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
    editSlides(putBehind({slide}, this->slide()), "deck.said.add");
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
    m_clip.clear();
    std::ranges::copy_if(m_slides, std::back_inserter(m_clip), isOneOf(chosenSlides(*m_slideList)));
}

void DeckDialog::pasteSlide()
{
    if (!m_clip.empty() && m_desk.codes->decks.find(m_deck) != nullptr) {
        m_form->commit();
        m_awaitsNew = true;
        const std::vector<std::string> chosen = chosenSlides(*m_slideList);
        editSlides(putBehind(m_clip, chosen.empty() ? slide() : chosen.back()), "deck.said.add");
    }
}

/// What the keys of the list do, by mouse.
void DeckDialog::showSlideMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("slidemenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<std::string> chosen = chosenSlides(*m_slideList);
    const auto isChosen = isOneOf(chosen);
    const bool any = !chosen.empty();
    const auto add = [&](const char *word, const char *keys, bool enabled, void (DeckDialog::*what)()) {
        QAction *action = menu->addAction(said(word), this, what);
        action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
    };
    add("deck.slide.copy", "Ctrl+D", any, &DeckDialog::copySlide);
    add("deck.slide.clip", "Ctrl+C", any, &DeckDialog::clipSlide);
    add("deck.slide.paste", "Ctrl+V", !m_clip.empty(), &DeckDialog::pasteSlide);
    add("deck.slide.remove", "Del", any, &DeckDialog::removeSlide);
    menu->addSeparator();
    // Chosen ones that are all of them, or stand together at an end, have nowhere to go.
    const auto count = std::ptrdiff_t(chosen.size());
    add("deck.slide.up", "Ctrl+Up", any && !std::all_of(m_slides.begin(), m_slides.begin() + count, isChosen),
        &DeckDialog::moveUp);
    add("deck.slide.down", "Ctrl+Down", any && !std::all_of(m_slides.end() - count, m_slides.end(), isChosen),
        &DeckDialog::moveDown);
    menu->addSeparator();
    menu->addAction(said("deck.slide.group"), this, &DeckDialog::groupSlides)->setEnabled(any);
    for (const auto &[word, mark] : {std::pair("deck.hidden", &Slide::hidden), std::pair("deck.backup", &Slide::backup)}) {
        const bool isSet = any && std::ranges::all_of(m_slides, [&, member = mark](const Slide &slide) {
                               return !isChosen(slide) || slide.*member;
                           });
        QAction *action = menu->addAction(said(word));
        action->setCheckable(true);
        action->setEnabled(any);
        action->setChecked(isSet);
        connect(action, &QAction::toggled, this, [this, member = mark](bool set) { markSlide(member, set); });
    }
    menu->popup(m_slideList->viewport()->mapToGlobal(at));
}

/// The same to all slides that are chosen, as one change.
void DeckDialog::changeChosen(const std::function<void(Slide &)> &change, const char *word)
{
    m_form->commit();
    editSlides(
        [isChosen = isOneOf(chosenSlides(*m_slideList)), change](std::vector<Slide> &slides) -> Result<void> {
            std::ranges::for_each(slides, [&](Slide &slide) { isChosen(slide) ? change(slide) : void(); });
            return {};
        },
        word);
}

void DeckDialog::markSlide(bool Slide::*mark, bool set)
{
    changeChosen([mark, set](Slide &slide) { slide.*mark = set; }, "deck.said.slide");
}

void DeckDialog::groupSlides()
{
    const auto it = std::ranges::find(m_slides, slide(), &Slide::code);
    DeckNameDialog dialog(DeckNameDialog::Names::Group, it == m_slides.end() ? Text() : it->group, m_look, this);
    if (dialog.exec() == QDialog::Accepted) {
        changeChosen([group = dialog.name()](Slide &slide) { slide.group = group; }, "deck.said.slide");
    }
}

void DeckDialog::removeSlide()
{
    editSlides(
        [isChosen = isOneOf(chosenSlides(*m_slideList))](std::vector<Slide> &slides) -> Result<void> {
            std::erase_if(slides, isChosen);
            return {};
        },
        "deck.said.remove");
}

void DeckDialog::moveSlide(int by)
{
    m_form->commit();
    editSlides(
        [isChosen = isOneOf(chosenSlides(*m_slideList)), by](std::vector<Slide> &slides) -> Result<void> {
            by < 0 ? shiftOne(slides.begin(), slides.end(), isChosen) : shiftOne(slides.rbegin(), slides.rend(), isChosen);
            return {};
        },
        "deck.said.order");
}

/// The list shows the new order already; the store takes it over.
void DeckDialog::takeDraggedOrder()
{
    std::vector<std::string> order;
    order.reserve(static_cast<std::size_t>(m_slideList->count()));
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
