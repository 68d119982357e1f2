#pragma once

#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QMenu;
class QPushButton;

namespace rd {

class PeriodButton;

/// The filters above a page: industry tier, area, kind, period; industry, indicator and source in a menu. They hold for every
/// card of the page. Below them a chip for each one that is set, which takes it away.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCodes(std::shared_ptr<const CodeBook> codes);
    /// Periods that the store has figures of, as periodsIn() orders them.
    void setPeriods(std::vector<Period> periods);
    /// Areas are listed in this order, as ViewState has it; `own`: the codes in the office's own one.
    void setOrder(const std::string &order, const std::string &own);
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
    [[nodiscard]] std::vector<std::pair<const char *, std::string PageFilters::*>> named() const;
    /// Name of the code that a filter is set to; empty where it is not set.
    [[nodiscard]] QString nameOf(std::string PageFilters::*which) const;

    std::shared_ptr<const CodeBook> m_codes;
    std::shared_ptr<const CodeBook> m_named; ///< the same with namesakes told apart
    std::string m_order, m_ownOrder;
    PageFilters m_filters;
    Look m_look;
    std::vector<Choice> m_choices;
    std::vector<MenuChoice> m_menus;
    PeriodButton *m_period;
    QPushButton *m_more;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
    QPushButton *m_clear;
};

} // namespace rd
