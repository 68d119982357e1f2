#include "ui/widgets/timestep.h"

#include "core/period.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace rd {
namespace {

QString wordsOf(const std::string &code, Language language)
{
    const auto period = Period::parse(code);
    return period ? qtext(period->text(language)) : qtext(code);
}

} // namespace

TimeStep::TimeStep(QWidget *parent)
    : QWidget(parent), m_earlier(new QToolButton), m_later(new QToolButton), m_slider(new QSlider(Qt::Horizontal)),
      m_label(new QLabel)
{
    m_slider->setObjectName(QStringLiteral("timeSlider"));
    m_slider->setPageStep(3);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setTickInterval(1);
    m_earlier->setObjectName(QStringLiteral("timeEarlier"));
    m_later->setObjectName(QStringLiteral("timeLater"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setForegroundRole(QPalette::WindowText);
    for (QToolButton *button : {m_earlier, m_later}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_earlier->setText(QStringLiteral("◀"));
    m_later->setText(QStringLiteral("▶"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 2, 24, 2);
    row->setSpacing(8);
    row->addWidget(m_earlier);
    row->addWidget(m_slider, 1);
    row->addWidget(m_later);
    row->addWidget(m_label);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_earlier, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_later, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        const bool isLatest = value + 1 >= int(m_periods.size());
        m_current = isLatest ? std::string() : m_periods[std::size_t(value)];
        say();
        Q_EMIT periodWanted(m_current);
    });
    hide();
}

void TimeStep::setLook(const Look &look)
{
    m_look = look;
    const Theme theme = look.page();
    m_label->setFont(theme.font(Type::Body, true));
    m_earlier->setAccessibleName(saidWord("time.earlier", look.language));
    m_earlier->setToolTip(saidWord("time.earlier", look.language));
    m_later->setAccessibleName(saidWord("time.later", look.language));
    m_later->setToolTip(saidWord("time.later", look.language));
    say();
}

void TimeStep::setPeriods(std::vector<std::string> periods)
{
    m_periods = std::move(periods);
    setCurrent(m_current);
}

void TimeStep::setCurrent(const std::string &period)
{
    m_current = period;
    const auto at = std::ranges::find(m_periods, period);
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(int(m_periods.size()) - 1, 0));
    m_slider->setValue(at == m_periods.end() ? m_slider->maximum() : int(at - m_periods.begin()));
    setVisible(m_periods.size() > 1);
    say();
}

void TimeStep::step(int by) { m_slider->setValue(m_slider->value() + by); }

/// The widest period keeps its room, so that nothing moves under the hand.
void TimeStep::say()
{
    if (m_periods.empty()) {
        return;
    }
    const std::size_t at = std::min(std::size_t(m_slider->value()), m_periods.size() - 1);
    const QString text = wordsOf(m_periods[at], m_look.language);
    int widest = 0;
    for (const std::string &period : m_periods) {
        widest = std::max(widest, m_label->fontMetrics().horizontalAdvance(wordsOf(period, m_look.language)));
    }
    m_label->setMinimumWidth(widest);
    m_label->setText(text);
    m_slider->setAccessibleName(saidWord("time.step", m_look.language).replace(QStringLiteral("{}"), text));
    m_slider->setToolTip(text.toHtmlEscaped());
    m_earlier->setEnabled(m_slider->value() > 0);
    m_later->setEnabled(m_slider->value() < m_slider->maximum());
}

} // namespace rd
