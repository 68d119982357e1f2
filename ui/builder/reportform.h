#pragma once

#include "core/chart/chartaccepts.h"
#include "core/result.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>
#include <QScrollArea>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace rd {

class CodePicker;
class IndicatorPicker;
class MeasureRow;
struct Refusal;

/// The choices of the report builder, in one narrow column: what is measured, what a row stands for, filters, periods, order, chart.
/// Shows a spec and says which one is wanted next; keeps nothing of its own, so that back and forward lead through every step.
class ReportForm final : public QWidget {
    Q_OBJECT
public:
    explicit ReportForm(QWidget *parent = nullptr);
    ~ReportForm() override;

    void setDesk(Desk desk);
    void setLook(const Look &look);
    /// Periods that the store holds, as periodsIn() orders them.
    void setPeriods(std::vector<Period> periods);
    void show(const ReportSpec &spec);
    /// The charts that the answer may be drawn as; `drawn`: the one that is.
    void showCharts(const std::vector<ChartOffer> &offers, const std::string &drawn);
    [[nodiscard]] IndicatorPicker *picker() const { return m_picker; }
    [[nodiscard]] const std::vector<MeasureRow *> &measures() const { return m_rows; }

Q_SIGNALS:
    void specWanted(const rd::ReportSpec &spec);
    void saveWanted();
    void limitsWanted();  ///< of the classes of a map
    void refusalsKnown(); ///< what the measures say of refusals is up to date

private:
    using RefusalWatcher = QFutureWatcher<Result<std::vector<std::optional<Refusal>>>>;
    void build();
    QWidget *choices();
    QLabel *addHead(QVBoxLayout *column, const char *word, QWidget *buddy);
    void want(ReportSpec spec);
    void addMeasure(const std::string &indicator);
    void showMeasures();
    void askForRefusals();
    void showChoices();
    void takePeriods();
    void takeSort();
    void takeColumns();
    void takeChart();
    [[nodiscard]] QString saidHere(std::string_view key) const { return saidWord(key, m_look.language); }

    Desk m_desk;
    Look m_look;
    std::vector<Period> m_periods;
    ReportSpec m_spec;
    IndicatorPicker *m_picker;
    QScrollArea *m_scroll;
    QVBoxLayout *m_measureColumn;
    std::vector<MeasureRow *> m_rows;
    std::vector<std::pair<QLabel *, const char *>> m_heads;
    QComboBox *m_by, *m_period, *m_sort, *m_chart, *m_layout;
    QSpinBox *m_last, *m_limit;
    std::vector<std::pair<Dim, CodePicker *>> m_filters;
    QPushButton *m_save, *m_columns;
    std::unique_ptr<RefusalWatcher> m_refusals;
    std::unique_ptr<QFutureWatcher<Result<Table>>> m_fitting;
};

} // namespace rd
