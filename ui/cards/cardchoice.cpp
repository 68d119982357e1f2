// What is chosen by the marks and the rows of a card.
#include "ui/cards/cardwidget.h"

#include "ui/cards/cardtable.h"
#include "ui/cards/sceneview.h"

#include <algorithm>

namespace rd {

void CardWidget::chooseMark(int mark, bool added, bool byKeyboard)
{
    const SceneMark &chosenMark = m_scene->scene().marks[std::size_t(mark)];
    const bool isAlone = m_scene->scene().marks.size() == 1;
    if (!chosenMark.second) {
        chooseRow(chosenMark.row, chosenMark.key, added, byKeyboard);
        if (isAlone && !byKeyboard) { // nothing else answers to the click, least of all where the panel is folded
            Q_EMIT sourceWanted();
        }
        return;
    }
    const bool held = std::ranges::find(m_choice.selection.keys, chosenMark.key) != m_choice.selection.keys.end();
    if (!added || !held) {
        return chooseMarks({mark}, added);
    }
    Choice choice = heldChoice();
    for (const std::size_t row : rowsOf(chosenMark)) {
        std::erase(choice.selection.keys, m_table->rows[row].key);
    }
    choice.empty() ? cleared() : chosen(choice, byKeyboard);
}

/// The rows that a mark stands for: one, of a scatter two.
std::vector<std::size_t> CardWidget::rowsOf(const SceneMark &mark) const
{
    return mark.second ? std::vector{*mark.second, mark.row} : std::vector{mark.row};
}

/// What is chosen, as chosen from this card.
Choice CardWidget::heldChoice() const
{
    Choice choice{{}, {}, m_card.id};
    for (const Key &key : m_choice.selection.keys) { // what came from another card is asked for by its key
        const auto it = std::ranges::find(m_table->rows, key, &ReportRow::key);
        addRow(choice, std::size_t(it - m_table->rows.begin()), key);
    }
    return choice;
}

/// All these together; `added`: to what is chosen already.
void CardWidget::chooseMarks(const std::vector<int> &marks, bool added)
{
    Choice choice = added ? heldChoice() : Choice{{}, {}, m_card.id};
    for (const int mark : marks) {
        const SceneMark &one = m_scene->scene().marks[std::size_t(mark)];
        for (const std::size_t row : rowsOf(one)) {
            addRow(choice, row, one.second ? m_table->rows[row].key : one.key);
        }
    }
    choice.empty() ? cleared() : chosen(choice, false);
}

void CardWidget::addRow(Choice &choice, std::size_t row, const Key &key) const
{
    if (std::ranges::find(choice.selection.keys, key) == choice.selection.keys.end()) {
        choice.selection.keys.push_back(key);
    }
    if (m_table && row < m_table->rows.size()) {
        choice.lineage.add(m_table->rows[row].lineage);
    }
}

/// `added`: to what is chosen already, or out of it again.
void CardWidget::chooseRow(std::size_t row, const Key &key, bool added, bool smallStep)
{
    Choice choice{{}, {}, m_card.id};
    const std::vector<Key> held = added ? m_choice.selection.keys : std::vector<Key>();
    const bool takenOut = std::ranges::find(held, key) != held.end();
    for (const Key &other : held) {
        const auto it = std::ranges::find(m_table->rows, other, &ReportRow::key);
        if (other != key) { // what came from another card is asked for by its key
            addRow(choice, std::size_t(it - m_table->rows.begin()), other);
        }
    }
    if (!takenOut) {
        addRow(choice, row, key);
    }
    if (choice.empty()) {
        return cleared();
    }
    Q_EMIT chosen(choice, smallStep);
}

void CardWidget::chooseRows(const std::vector<std::size_t> &rows)
{
    Choice choice{{}, {}, m_card.id};
    for (const std::size_t row : rows) {
        addRow(choice, longRow(row), m_tableView->shown()->rows[row].key);
    }
    Q_EMIT chosen(choice, true);
}

} // namespace rd
