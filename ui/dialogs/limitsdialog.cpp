#include "ui/dialogs/limitsdialog.h"

#include "core/chart/chartparts.h"
#include "core/chart/classbreaks.h"
#include "core/chart/ownlimits.h"
#include "core/words/numbertext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

std::vector<double> valuesOf(const Panel &map)
{
    std::vector<double> values;
    for (const Mark &mark : map.marks) {
        if (mark.quantity) {
            values.push_back(mark.quantity->value);
        }
    }
    std::ranges::sort(values);
    return values;
}

/// Where quantiles would be cut, to three digits.
std::vector<double> firstLimits(const std::vector<double> &values)
{
    constexpr std::size_t classes = 5;
    std::vector<double> limits;
    for (const ValueClass &one : classesOf(values, ClassMethod::Quantile, classes)) {
        const double step = one.lo == 0 ? 1 : std::pow(10, std::floor(std::log10(std::abs(one.lo))) - 2);
        const double limit = std::round(one.lo / step) * step;
        if (one.lo != values.front() && (limits.empty() || limits.back() < limit)) {
            limits.push_back(limit);
        }
    }
    return limits;
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

LimitsDialog::LimitsDialog(const Panel &map, const std::optional<std::vector<double>> &limits, const Look &look,
                           QWidget *parent)
    : QDialog(parent), m_factor(map.value.factor), m_language(look.language), m_field(new QLineEdit), m_refusal(plainLabel({}))
{
    constexpr int width = 440;
    setObjectName(QStringLiteral("limitsDialog"));
    setWindowTitle(saidWord("chart.ownlimits", m_language));
    setMinimumWidth(width);
    const std::vector<double> values = valuesOf(map);
    const auto shown = [this](double value) { return plainNumber(value / m_factor, false, Language::En); };
    const std::string &unit = map.value.title;
    auto *name = plainLabel(qtext(unit.empty() ? word("chart.ownlimits.plain", m_language)
                                               : filled(word("chart.ownlimits.label", m_language), unit)));
    name->setBuddy(m_field);
    m_field->setText(qtext(typedText(limits ? *limits : firstLimits(values), m_factor)));
    m_field->setAccessibleName(name->text());
    auto *column = new QVBoxLayout(this);
    column->addWidget(name);
    column->addWidget(m_field);
    column->addWidget(
        plainLabel(qtext(filled(word("chart.ownlimits.range", m_language), shown(values.front()), shown(values.back())))));
    column->addWidget(m_refusal);
    m_refusal->setObjectName(QStringLiteral("limitsRefusal"));
    m_refusal->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(saidWord("action.ok", m_language));
    buttons->button(QDialogButtonBox::Cancel)->setText(saidWord("action.cancel", m_language));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LimitsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_field->selectAll();
}

void LimitsDialog::accept()
{
    const QString typed = m_field->text().normalized(QString::NormalizationForm_KC);
    const Result<std::vector<double>> limits = typedLimits(typed.toStdString(), m_factor);
    if (limits) {
        m_limits = optionOf(*limits);
        return QDialog::accept();
    }
    m_refusal->setText(said(limits.error().sentence, m_language));
    m_refusal->show();
    m_field->setFocus();
    m_field->selectAll();
}

} // namespace rd
