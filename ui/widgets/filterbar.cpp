#include "ui/widgets/filterbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <set>

namespace rd {
namespace {

using Entries = std::vector<std::pair<std::string, Text>>;

// What each filter offers; only tiers that industries belong to.
Entries entriesOf(std::string PageFilters::*which, const CodeBook &codes, const std::vector<std::string> &years)
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
    } else {
        for (const std::string &year : years) {
            const auto period = Period::parse(year);
            entries.emplace_back(year,
                                 period ? Text{period->text(Language::Zh), period->text(Language::En)} : Text{year, year});
        }
    }
    return entries;
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_clear(new QPushButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_choices = {{new QComboBox, "filter.tier", "filter.all.tiers", &PageFilters::tier},
                 {new QComboBox, "filter.area", "filter.all.areas", &PageFilters::area},
                 {new QComboBox, "filter.kind", "filter.all.kinds", &PageFilters::kind},
                 {new QComboBox, "filter.period", "filter.all.periods", &PageFilters::year}};
    for (const Choice &choice : m_choices) {
        choice.box->setObjectName(QString::fromLatin1(choice.name));
        choice.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        choice.box->setMaximumWidth(180);
        row->addWidget(choice.box);
        connect(choice.box, &QComboBox::activated, this, &FilterBar::take);
    }
    row->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFilters({});
        Q_EMIT filtersChanged(m_filters);
    });
}

void FilterBar::setCodes(std::shared_ptr<const CodeBook> codes)
{
    m_codes = std::move(codes);
    refill();
}

void FilterBar::setYears(std::vector<std::string> years)
{
    m_years = std::move(years);
    refill();
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
    m_clear->setVisible(!filters.empty());
}

void FilterBar::refill()
{
    if (!m_codes) {
        return;
    }
    for (const Choice &choice : m_choices) {
        const Entries entries = entriesOf(choice.code, *m_codes, m_years);
        choice.box->clear();
        choice.box->addItem(saidWord(choice.all, m_look.language), QString());
        for (const auto &[code, text] : entries) {
            choice.box->addItem(said(text, m_look.language), qtext(code));
        }
        choice.box->setVisible(!entries.empty());
        choice.box->setAccessibleName(saidWord(choice.name, m_look.language));
        choice.box->setToolTip(saidWord(choice.name, m_look.language));
    }
    m_clear->setText(saidWord("action.clear", m_look.language));
    setFilters(m_filters);
}

void FilterBar::take()
{
    PageFilters filters;
    for (const Choice &choice : m_choices) {
        filters.*choice.code = choice.box->currentData().toString().toStdString();
    }
    setFilters(filters);
    Q_EMIT filtersChanged(filters);
}

QString FilterBar::inWords() const
{
    QStringList words;
    for (const Choice &choice : m_choices) {
        if (choice.box->currentIndex() > 0) {
            words << choice.box->currentText();
        }
    }
    return words.join(saidWord("join.list", m_look.language));
}

std::vector<std::string> yearsIn(const Table &table)
{
    std::set<int, std::greater<>> years;
    const int column = table.column("TIME_PERIOD");
    for (std::size_t row = 0; column >= 0 && row < table.rows.size(); ++row) {
        if (const auto *period = std::get_if<Period>(&table.rows[row].cells[std::size_t(column)])) {
            years.insert(int(period->start().year()));
        }
    }
    std::vector<std::string> texts;
    std::ranges::transform(years, std::back_inserter(texts), [](int year) { return std::to_string(year); });
    return texts;
}

} // namespace rd
