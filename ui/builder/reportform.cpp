#include "ui/builder/reportform.h"

#include "app/reportrunner.h"
#include "core/report/building.h"
#include "ui/builder/codepicker.h"
#include "ui/builder/columnsdialog.h"
#include "ui/builder/formchoices.h"
#include "ui/builder/indicatorpicker.h"
#include "ui/builder/measurerow.h"
#include "ui/widgets/rangedialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

constexpr int formWidth = 292;
constexpr int mostLimit = 100000, mostPeriods = 999;

QComboBox *formBox(const char *name)
{
    auto *box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setMaxVisibleItems(24);
    return box;
}

} // namespace

ReportForm::ReportForm(QWidget *parent)
    : QWidget(parent), m_picker(new IndicatorPicker), m_scroll(new QScrollArea), m_measureColumn(new QVBoxLayout),
      m_by(formBox("build.rows")), m_period(formBox("build.periods")), m_sort(formBox("build.sort")),
      m_chart(formBox("build.chart")), m_layout(formBox("build.table")), m_last(new QSpinBox), m_limit(new QSpinBox),
      m_save(new QPushButton), m_columns(new QPushButton)
{
    setFixedWidth(formWidth);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_filters = {{Dim::Area, new CodePicker(Dim::Area, "filter.area", "filter.all.areas")},
                 {Dim::Industry, new CodePicker(Dim::Industry, "filter.industry", "filter.all.industries")},
                 {Dim::Kind, new CodePicker(Dim::Kind, "filter.kind", "filter.all.kinds")},
                 {Dim::Source, new CodePicker(Dim::Source, "filter.source", "filter.all.sources")}};
    build();
    connect(m_picker, &IndicatorPicker::picked, this, &ReportForm::addMeasure);
    connect(m_by, &QComboBox::activated, this,
            [this] { want(brokenDown(m_spec, Breakdown(m_by->currentData().toInt()), *m_desk.codes)); });
    for (const auto &[dim, picker] : m_filters) {
        connect(picker, &CodePicker::picked, this, [this, dim = dim](const std::vector<std::string> &codes, bool children) {
            want(filteredBy(m_spec, dim, codes, children, *m_desk.codes));
        });
    }
    connect(m_period, &QComboBox::activated, this, &ReportForm::takePeriods);
    connect(m_last, &QSpinBox::editingFinished, this, [this] {
        ReportSpec spec = m_spec;
        spec.periods.latest = m_last->value();
        want(spec);
    });
    connect(m_sort, &QComboBox::activated, this, &ReportForm::takeSort);
    connect(m_limit, &QSpinBox::editingFinished, this, [this] {
        ReportSpec spec = m_spec;
        spec.limit = m_limit->value();
        want(spec);
    });
    connect(m_chart, &QComboBox::activated, this, &ReportForm::takeChart);
    connect(m_layout, &QComboBox::activated, this, [this] { want(laidOutAs(m_spec, *m_layout)); });
    connect(m_columns, &QPushButton::clicked, this, &ReportForm::takeColumns);
    connect(m_save, &QPushButton::clicked, this, &ReportForm::saveWanted);
}

ReportForm::~ReportForm() { setDesk({}); }

void ReportForm::build()
{
    m_last->setObjectName(QStringLiteral("build.count"));
    m_last->setRange(2, mostPeriods);
    m_limit->setObjectName(QStringLiteral("build.limit"));
    m_limit->setRange(0, mostLimit);
    m_save->setObjectName(QStringLiteral("build.save"));
    m_columns->setObjectName(QStringLiteral("build.columns"));
    m_scroll->setWidget(choices());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 12);
    whole->addWidget(m_scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 0, 12, 0);
    foot->addWidget(m_save);
    whole->addLayout(foot);
}

/// What scrolls where the window is low.
QWidget *ReportForm::choices()
{
    auto *inside = new QWidget;
    inside->setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(4);
    addHead(column, "build.indicators", m_picker->field());
    column->addLayout(m_measureColumn);
    column->addWidget(m_picker);
    addHead(column, "build.rows", m_by);
    column->addWidget(m_by);
    addHead(column, "build.filters", m_filters.front().second);
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    for (std::size_t i = 0; i < m_filters.size(); ++i) {
        grid->addWidget(m_filters[i].second, int(i / 2), int(i % 2));
    }
    column->addLayout(grid);
    addHead(column, "build.periods", m_period);
    auto *periods = new QHBoxLayout;
    periods->addWidget(m_period, 1);
    periods->addWidget(m_last);
    column->addLayout(periods);
    addHead(column, "build.chart", m_chart);
    column->addWidget(m_chart);
    auto *order = new QHBoxLayout;
    for (const auto &[word, widget, stretch] :
         {std::tuple("build.sort", static_cast<QWidget *>(m_sort), 3), {"build.limit", m_limit, 2}}) {
        auto *part = new QVBoxLayout;
        addHead(part, word, widget);
        part->addWidget(widget);
        order->addLayout(part, stretch);
    }
    order->setContentsMargins(0, 10, 0, 0);
    column->addLayout(order);
    addHead(column, "build.table", m_layout);
    auto *table = new QHBoxLayout;
    table->addWidget(m_layout, 1);
    table->addWidget(m_columns);
    column->addLayout(table);
    column->addStretch(1);
    return inside;
}

QLabel *ReportForm::addHead(QVBoxLayout *column, const char *word, QWidget *buddy)
{
    auto *head = new QLabel;
    head->setBuddy(buddy);
    head->setContentsMargins(0, column->count() > 0 ? 10 : 0, 0, 0);
    column->addWidget(head);
    m_heads.emplace_back(head, word);
    return head;
}

void ReportForm::setDesk(Desk desk)
{
    for (QFutureWatcherBase *watcher :
         {static_cast<QFutureWatcherBase *>(m_refusals.get()), static_cast<QFutureWatcherBase *>(m_fitting.get())}) {
        if (watcher) {
            watcher->disconnect(this);
            watcher->cancel();
        }
    }
    m_refusals.reset();
    m_fitting.reset();
    m_desk = std::move(desk);
    if (m_desk.codes) {
        m_picker->setCodes(m_desk.codes);
        show(m_spec);
    }
}

void ReportForm::setLook(const Look &look)
{
    m_look = look;
    for (const auto &[head, word] : m_heads) {
        head->setText(saidHere(word));
        head->setFont(look.page().font(Type::Caption, true));
    }
    m_scroll->setAccessibleName(saidHere("build.form"));
    m_by->setAccessibleName(saidHere("build.rows"));
    m_period->setAccessibleName(saidHere("build.periods"));
    m_last->setAccessibleName(saidHere("build.count"));
    m_sort->setAccessibleName(saidHere("build.sort"));
    m_chart->setAccessibleName(saidHere("build.chart"));
    m_limit->setAccessibleName(saidHere("build.limit"));
    m_limit->setSpecialValueText(saidHere("build.all"));
    m_layout->setAccessibleName(saidHere("build.table"));
    m_columns->setText(saidHere("build.columns"));
    m_save->setText(saidHere("build.save"));
    m_picker->setLook(look);
    show(m_spec);
}

void ReportForm::setPeriods(std::vector<Period> periods)
{
    m_periods = std::move(periods);
    show(m_spec);
}

void ReportForm::want(ReportSpec spec)
{
    if (spec != m_spec) {
        Q_EMIT specWanted(stepped(m_spec, std::move(spec)));
    }
}

/// The first indicator sets the report up by what is held of it; a further one joins.
void ReportForm::addMeasure(const std::string &indicator)
{
    ReportSpec spec = m_spec;
    spec.measures.push_back({indicator, Operation::None, {}});
    if (!m_spec.measures.empty()) {
        return want(std::move(spec));
    }
    m_fitting = std::make_unique<QFutureWatcher<Result<Table>>>();
    connect(m_fitting.get(), &QFutureWatcherBase::finished, this, [this, spec] {
        const QFuture<Result<Table>> held = m_fitting->future();
        const bool known = held.resultCount() > 0 && held.result();
        want(known ? fitted(spec, *held.result(), *m_desk.codes) : spec);
    });
    m_fitting->setFuture(m_desk.runner->run(holdingsQuestion(indicator)));
}

void ReportForm::show(const ReportSpec &spec)
{
    const bool otherMeasures = spec.measures != m_spec.measures;
    m_spec = spec;
    if (!m_desk.codes) {
        return;
    }
    showMeasures();
    showChoices();
    m_save->setEnabled(asksForSomething(spec));
    if (otherMeasures) {
        askForRefusals();
    }
}

void ReportForm::showMeasures()
{
    while (m_rows.size() > m_spec.measures.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < m_spec.measures.size()) {
        auto *row = new MeasureRow;
        const std::size_t at = m_rows.size();
        m_rows.push_back(row);
        m_measureColumn->addWidget(row);
        connect(row, &MeasureRow::changed, this, [this, at](const Measure &measure) {
            ReportSpec next = m_spec;
            next.measures[at] = measure;
            want(std::move(next));
        });
        connect(row, &MeasureRow::removed, this, [this, at] {
            ReportSpec next = m_spec;
            next.measures.erase(next.measures.begin() + std::ptrdiff_t(at));
            want(std::move(next));
        });
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->show(m_spec.measures[i], m_desk, m_periods, m_look);
    }
    m_picker->setOpen(m_spec.measures.empty());
    m_picker->setVisible(m_spec.view == View::Observations);
}

void ReportForm::askForRefusals()
{
    if (m_refusals) { // nobody waits for the earlier answer any more
        m_refusals->disconnect(this);
        m_refusals->cancel();
    }
    m_refusals = std::make_unique<RefusalWatcher>();
    connect(m_refusals.get(), &QFutureWatcherBase::finished, this, [this] {
        const bool known = m_refusals->future().resultCount() > 0 && m_refusals->result();
        const auto refusals = known ? *m_refusals->result() : std::vector<std::optional<Refusal>>();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rows[i]->showRefusal(i < refusals.size() ? refusals[i] : std::nullopt);
        }
        Q_EMIT refusalsKnown();
    });
    m_refusals->setFuture(m_desk.runner->refusals(m_spec));
}

void ReportForm::showChoices()
{
    m_by->clear();
    for (const Breakdown by : breakdownsOf(*m_desk.codes)) {
        m_by->addItem(said(breakdownName(by), m_look.language), int(by));
    }
    m_by->setCurrentIndex(std::max(m_by->findData(int(breakdownOf(m_spec, *m_desk.codes))), 0));
    m_by->setEnabled(m_spec.view == View::Observations);
    for (const auto &[dim, picker] : m_filters) {
        const Filter *filter = m_spec.filter(dim);
        picker->show(filteredCodes(m_spec, dim, *m_desk.codes), filter == nullptr || filter->children, m_desk.codes, m_look);
    }
    fillPeriods(*m_period, m_spec.periods, m_look.language);
    m_last->setVisible(m_spec.periods.latest > 1);
    m_last->setValue(std::max(m_spec.periods.latest, 2));
    fillSorts(*m_sort, m_spec.sort, m_look.language);
    m_limit->setValue(m_spec.limit);
    fillLayouts(*m_layout, m_spec, m_look.language);
    m_columns->setEnabled(m_spec.view == View::Observations);
    if (m_chart->currentData().toString().toStdString() != ownChart(m_spec)) {
        showCharts({{ownChart(m_spec), std::nullopt}}, ownChart(m_spec)); // the others are known with the answer
    }
}

void ReportForm::showCharts(const std::vector<ChartOffer> &offers, const std::string &drawn)
{
    fillCharts(*m_chart, offers, drawn, m_look.language);
}

void ReportForm::takePeriods()
{
    ReportSpec spec = m_spec;
    const PeriodSort sort = PeriodSort(m_period->currentData().toInt());
    if (sort == PeriodSort::Range) {
        const std::string before = spec.periods.from && spec.periods.to
                                       ? PeriodChoice::rangeText(*spec.periods.from, *spec.periods.to)
                                       : std::string();
        RangeDialog dialog(m_periods, before, m_look, this);
        const auto range =
            !m_periods.empty() && dialog.exec() == QDialog::Accepted ? PeriodChoice::parse(dialog.range()) : std::nullopt;
        if (!range) {
            return showChoices();
        }
        spec.periods = {range->from, range->to, 0};
    } else {
        spec.periods = {std::nullopt, std::nullopt, latestOf(sort)};
    }
    want(std::move(spec));
}

void ReportForm::takeChart()
{
    const std::string chart = m_chart->currentData().toString().toStdString();
    if (chart != ownClasses) {
        return want(drawnAs(m_spec, chart));
    }
    m_chart->setCurrentIndex(m_chart->findData(qtext(ownChart(m_spec))));
    Q_EMIT limitsWanted();
}

void ReportForm::takeColumns()
{
    ColumnsDialog dialog(m_spec, m_look, this);
    if (dialog.exec() == QDialog::Accepted) {
        want(dialog.chosen());
    }
}

void ReportForm::takeSort()
{
    ReportSpec spec = m_spec;
    spec.sort = sortAt(*m_sort, m_spec.sort);
    want(std::move(spec));
}

} // namespace rd
