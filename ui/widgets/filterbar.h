#pragma once

#include "ui/pages/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QMenu;
class QPushButton;

namespace rd {

/// The filters above a page: industry tier, area, kind, year; industry, indicator and source in a menu. They hold for every
/// card of the page. Below them a chip for each one that is set, which takes it away.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCodes(std::shared_ptr<const CodeBook> codes);
    /// Calendar years that the store has figures of, newest first.
    void setYears(std::vector<std::string> years);
    void setLook(const Look &look);
    void setFilters(const PageFilters &filters);
    [[nodiscard]] const PageFilters &filters() const { return m_filters; }
    /// The filters that are set, in words; empty where none is.
    [[nodiscard]] QString inWords() const;

Q_SIGNALS:
    void filtersChanged(const rd::PageFilters &filters);

private:
    struct Choice {
        QComboBox *box;
        const char *name, *all;
        std::string PageFilters::*code;
    };
    struct MenuChoice {
        QMenu *menu;
        const char *name, *all;
        std::string PageFilters::*code;
    };
    void refill();
    void fillMenu(const MenuChoice &choice);
    void take();
    void set(std::string PageFilters::*which, const std::string &code);
    void showChips();
    /// Name of the code that a filter is set to; empty where it is not set.
    [[nodiscard]] QString nameOf(std::string PageFilters::*which) const;

    std::shared_ptr<const CodeBook> m_codes;
    std::vector<std::string> m_years;
    PageFilters m_filters;
    Look m_look;
    std::vector<Choice> m_choices;
    std::vector<MenuChoice> m_menus;
    QPushButton *m_more;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
    QPushButton *m_clear;
};

/// The calendar years in which the periods of a report begin, newest first.
[[nodiscard]] std::vector<std::string> yearsIn(const Table &table);

} // namespace rd
