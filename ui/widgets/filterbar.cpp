#include "ui/widgets/filterbar.h"

#include "core/chart/namesapart.h"
#include "core/report/periodchoice.h"
#include "core/report/sorting.h"
#include "core/report/zones.h"
#include "ui/widgets/periodbutton.h"

#include <QActionGroup>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

using Entries = std::vector<std::pair<std::string, Text>>;

template <typename T> void addAll(Entries &entries, const CodeList<T> &list)
{
    for (const T &code : list) {
        entries.emplace_back(code.code, code.name);
    }
}

// What each filter offers; only tiers that industries belong to.
Entries entriesOf(std::string PageFilters::*which, const CodeBook &codes)
{
    Entries entries;
    if (which == &PageFilters::tier) {
        for (const Tier &tier : codes.tiers) {
            if (std::ranges::any_of(codes.memberships, [&](const Membership &m) { return m.tier == tier.code; })) {
                entries.emplace_back(tier.code, tier.name);
            }
        }
    } else if (which == &PageFilters::area) {
        for (const Area *area : codes.regionParts()) {
            entries.emplace_back(area->code, area->name);
        }
    } else if (which == &PageFilters::kind) {
        for (const Kind kind : {Kind::Actual, Kind::Target, Kind::Plan}) {
            entries.emplace_back(name(kind), codes.nameOf(Dim::Kind, name(kind)));
        }
    } else if (which == &PageFilters::industry) {
        addAll(entries, codes.industries);
    } else if (which == &PageFilters::indicator) {
        addAll(entries, codes.indicators);
    } else if (which == &PageFilters::source) {
        addAll(entries, codes.sources);
    } else if (which == &PageFilters::zones) {
        for (const char *whether : hasZones(codes) ? std::vector{"with", "without"} : std::vector<const char *>()) {
            entries.emplace_back(whether, word("scope." + std::string(whether)));
        }
    }
    return entries;
}

/// In the order that the page's cards have.
void sortAreas(Entries &areas, const std::string &order, const std::string &own, const CodeBook &codes)
{
    const std::vector<std::string> ordered = areasInOrder(order, own, codes);
    std::ranges::stable_sort(areas, {}, [&](const auto &entry) { return std::ranges::find(ordered, entry.first); });
}

/// A list that is longer than a screen is searched by typing a part of a name; what names nothing is taken back.
void makeSearchable(QComboBox &box, bool searchable)
{
    if (box.isEditable() == searchable) {
        return;
    }
    box.setEditable(searchable);
    if (!searchable) {
        return;
    }
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
    QObject::connect(box.lineEdit(), &QLineEdit::editingFinished, &box, [&box] {
        if (box.currentIndex() >= 0 && box.currentText() != box.itemText(box.currentIndex())) {
            box.setEditText(box.itemText(box.currentIndex()));
        }
    });
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_period(new PeriodButton), m_more(new QPushButton), m_chips(new QWidget),
      m_chipRow(new QHBoxLayout(m_chips)), m_clear(new QPushButton)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_choices = {{new QComboBox, "filter.tier", "filter.all.tiers", &PageFilters::tier},
                 {new QComboBox, "filter.area", "filter.all.areas", &PageFilters::area},
                 {new QComboBox, "filter.kind", "filter.all.kinds", &PageFilters::kind}};
    for (const Choice &choice : m_choices) {
        choice.box->setObjectName(QString::fromLatin1(choice.name));
        choice.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        choice.box->setMaximumWidth(180);
        const bool hasLongNames = choice.code == &PageFilters::tier || choice.code == &PageFilters::area;
        choice.box->setSizePolicy(hasLongNames ? QSizePolicy::Preferred : QSizePolicy::Minimum, QSizePolicy::Fixed);
        row->addWidget(choice.box);
        connect(choice.box, &QComboBox::activated, this, &FilterBar::take);
    }
    m_period->setObjectName(QStringLiteral("filter.period"));
    m_period->setMaximumWidth(180);
    connect(m_period, &PeriodButton::chosen, this, [this](const std::string &period) { set(&PageFilters::period, period); });
    row->addWidget(m_period);
    m_more->setObjectName(QStringLiteral("filter.more"));
    m_more->setMenu(new QMenu(m_more));
    m_menus = {{new QMenu(m_more), "filter.industry", "filter.all.industries", &PageFilters::industry},
               {new QMenu(m_more), "filter.indicator", "filter.all.indicators", &PageFilters::indicator},
               {new QMenu(m_more), "filter.source", "filter.all.sources", &PageFilters::source},
               {new QMenu(m_more), "filter.zones", "filter.all.zones", &PageFilters::zones}};
    for (const MenuChoice &choice : m_menus) {
        m_more->menu()->addMenu(choice.menu);
        connect(choice.menu, &QMenu::aboutToShow, this, [this, choice] { fillMenu(choice); });
    }
    row->addWidget(m_more);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(8);
    m_clear->setFlat(true);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFilters({});
        Q_EMIT filtersChanged(m_filters);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_chips);
}

void FilterBar::setCodes(std::shared_ptr<const CodeBook> codes)
{
    m_codes = std::move(codes);
    refill();
}

void FilterBar::setPeriods(std::vector<Period> periods) { m_period->setPeriods(std::move(periods)); }

void FilterBar::setOrder(const std::string &order, const std::string &own)
{
    if (order != m_order || own != m_ownOrder) {
        m_order = order;
        m_ownOrder = own;
        refill();
    }
}

void FilterBar::setLook(const Look &look)
{
    m_look = look;
    refill();
}

void FilterBar::setFilters(const PageFilters &filters)
{
    m_filters = filters;
    for (const Choice &choice : m_choices) {
        choice.box->setCurrentIndex(std::max(choice.box->findData(qtext(filters.*choice.code)), 0));
    }
    m_period->setChoice(filters.period);
    showChips();
}

void FilterBar::refill()
{
    if (!m_codes) {
        return;
    }
    std::optional<CodeBook> told = namesApart(*m_codes, m_look.language);
    m_named = told ? std::make_shared<const CodeBook>(std::move(*told)) : m_codes;
    constexpr std::size_t longList = 40;
    for (const Choice &choice : m_choices) {
        Entries entries = entriesOf(choice.code, *m_named);
        if (choice.code == &PageFilters::area) {
            sortAreas(entries, m_order, m_ownOrder, *m_codes);
        }
        makeSearchable(*choice.box, entries.size() > longList);
        choice.box->clear();
        choice.box->addItem(saidWord(choice.all, m_look.language), QString());
        for (const auto &[code, text] : entries) {
            choice.box->addItem(said(text, m_look.language), qtext(code));
        }
        choice.box->setVisible(!entries.empty());
        choice.box->setAccessibleName(saidWord(choice.name, m_look.language));
        choice.box->setToolTip(saidWord(choice.name, m_look.language));
    }
    for (const MenuChoice &choice : m_menus) {
        choice.menu->setTitle(saidWord(choice.name, m_look.language));
        choice.menu->menuAction()->setEnabled(!entriesOf(choice.code, *m_named).empty());
    }
    m_period->setLook(m_look);
    m_more->setText(saidWord("filter.more", m_look.language) + QStringLiteral("  "));
    m_clear->setText(saidWord("action.clear", m_look.language));
    setFilters(m_filters);
}

void FilterBar::fillMenu(const MenuChoice &choice)
{
    choice.menu->clear();
    auto *group = new QActionGroup(choice.menu);
    const auto add = [&](const QString &text, const std::string &code) {
        QAction *action = choice.menu->addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                                 [this, which = choice.code, code] { set(which, code); });
        action->setCheckable(true);
        action->setChecked(m_filters.*choice.code == code);
        group->addAction(action);
    };
    add(saidWord(choice.all, m_look.language), {});
    for (const auto &[code, text] : entriesOf(choice.code, *m_named)) {
        add(said(text, m_look.language), code);
    }
}

void FilterBar::take()
{
    PageFilters filters = m_filters;
    for (const Choice &choice : m_choices) {
        filters.*choice.code = choice.box->currentData().toString().toStdString();
    }
    setFilters(filters);
    Q_EMIT filtersChanged(filters);
}

void FilterBar::set(std::string PageFilters::*which, const std::string &code)
{
    PageFilters filters = m_filters;
    filters.*which = code;
    setFilters(filters);
    Q_EMIT filtersChanged(filters);
}

QString FilterBar::nameOf(std::string PageFilters::*which) const
{
    const std::string &code = m_filters.*which;
    const auto dated = [&](const char *word, const std::string &date) {
        return date.empty() ? QString() : saidWord(word, m_look.language).replace(QStringLiteral("{}"), qtext(date));
    };
    if (which == &PageFilters::until) {
        const auto period = Period::parse(code);
        return dated("filter.until.period", period ? period->text(m_look.language) : std::string());
    }
    if (which == &PageFilters::known || which == &PageFilters::published) {
        return dated(which == &PageFilters::known ? "filter.known.day" : "filter.published.day", code);
    }
    if (which == &PageFilters::period) {
        const auto periods = PeriodChoice::parse(code);
        return periods ? qtext(periods->words(m_look.language)) : QString();
    }
    for (const auto &[entry, text] : code.empty() || !m_named ? Entries() : entriesOf(which, *m_named)) {
        if (entry == code) {
            return said(text, m_look.language);
        }
    }
    return qtext(code);
}

void FilterBar::showChips()
{
    while (QLayoutItem *item = m_chipRow->takeAt(0)) {
        if (item->widget() && item->widget() != m_clear) {
            item->widget()->hide();
            item->widget()->deleteLater(); // its own click may have brought us here
        }
        delete item;
    }
    for (const auto &[name, which] : named()) {
        const QString code = nameOf(which);
        if (code.isEmpty()) {
            continue;
        }
        auto *chip = new QPushButton(code + QStringLiteral("  ×"));
        chip->setObjectName(QStringLiteral("chip.") + QString::fromLatin1(name));
        chip->setToolTip(saidWord(name, m_look.language) + QStringLiteral(": ") + code.toHtmlEscaped());
        chip->setAccessibleName(saidWord("filter.remove", m_look.language) + QStringLiteral(": ") + code);
        chip->setMaximumWidth(220);
        connect(chip, &QPushButton::clicked, this, [this, which = which] { set(which, {}); });
        m_chipRow->addWidget(chip);
    }
    m_chipRow->addWidget(m_clear);
    m_chipRow->addStretch(1);
    m_chips->setVisible(!m_filters.empty());
}

std::vector<std::pair<const char *, std::string PageFilters::*>> FilterBar::named() const
{
    std::vector<std::pair<const char *, std::string PageFilters::*>> all;
    for (const Choice &choice : m_choices) {
        all.emplace_back(choice.name, choice.code);
    }
    all.emplace_back("filter.period", &PageFilters::period);
    for (const MenuChoice &choice : m_menus) {
        all.emplace_back(choice.name, choice.code);
    }
    all.emplace_back("filter.until", &PageFilters::until);
    all.emplace_back("filter.known", &PageFilters::known);
    all.emplace_back("filter.published", &PageFilters::published);
    return all;
}

QString FilterBar::inWords() const
{
    QStringList words;
    for (const auto &[name, which] : named()) {
        words << nameOf(which);
    }
    words.removeAll(QString());
    return words.join(saidWord("join.list", m_look.language));
}

} // namespace rd
