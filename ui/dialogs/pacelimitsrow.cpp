#include "ui/dialogs/pacelimitsrow.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>

namespace rd {

PaceLimitsRow::PaceLimitsRow(const Look &look, const std::optional<PaceLimits> &limits, QWidget *parent)
    : QWidget(parent), m_look(look), m_judges(new QCheckBox(saidWord("settings.pace.judge", look.language)))
{
    constexpr PaceLimits usual{0, 10};
    const PaceLimits shown = limits.value_or(usual);
    m_judges->setObjectName(QStringLiteral("paceJudged"));
    m_judges->setChecked(limits.has_value());
    m_amber = box("pace.behind", shown.amber);
    m_red = box("pace.far", shown.red);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_judges);
    form->addRow(m_amber->accessibleName(), m_amber);
    form->addRow(m_red->accessibleName(), m_red);
    // The second limit never lies before the first.
    connect(m_amber, &QDoubleSpinBox::valueChanged, this, [this](double amber) { m_red->setMinimum(amber); });
    m_red->setMinimum(shown.amber);
    for (QWidget *limit : {m_amber, m_red}) {
        limit->setEnabled(m_judges->isChecked());
        connect(m_judges, &QCheckBox::toggled, limit, &QWidget::setEnabled);
    }
}

QDoubleSpinBox *PaceLimitsRow::box(const char *word, double points)
{
    constexpr double most = 100;
    auto *box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(word));
    box->setRange(0, most);
    box->setDecimals(1);
    box->setLocale(QLocale::c());
    box->setSuffix(u' ' + saidWord("unit.pp", m_look.language));
    box->setValue(points);
    box->setAccessibleName(
        saidWord("settings.pace.from", m_look.language).replace(QStringLiteral("{}"), saidWord(word, m_look.language)));
    box->findChild<QLineEdit *>()->setAccessibleName(box->accessibleName());
    return box;
}

std::optional<PaceLimits> PaceLimitsRow::limits() const
{
    return m_judges->isChecked() ? std::optional(PaceLimits{m_amber->value(), m_red->value()}) : std::nullopt;
}

} // namespace rd
