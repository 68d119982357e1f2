#include "ui/show/presenterhead.h"

#include "core/chart/chartparts.h"
#include "ui/show/runningshow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTime>

namespace rd {
namespace {

QLabel *plainLabel(const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}

void setLoud(QLabel &label, const Theme &theme)
{
    QPalette colors = label.palette();
    colors.setColor(QPalette::Window, theme.color(Token::Warning));
    colors.setColor(QPalette::WindowText, theme.color(theme.inkOn(Token::Warning)));
    label.setPalette(colors);
    label.setAutoFillBackground(true);
    label.setContentsMargins(10, 4, 10, 4);
}

} // namespace

PresenterHead::PresenterHead(RunningShow &show, QWidget *parent) : QWidget(parent), m_show(show)
{
    const Theme theme = Theme::page(show.look().theme);
    const QFont large = theme.font(Type::ChartTitle, true);
    m_slide = plainLabel(large);
    m_elapsed = plainLabel(large);
    m_remaining = plainLabel(large);
    m_now = plainLabel(large);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(m_slide);
    for (int i = 0; i < 4; ++i) {
        m_badges.push_back(plainLabel(theme.font(Type::Heading, true)));
        m_badges.back()->hide();
        line->addWidget(m_badges.back());
    }
    line->addStretch(1);
    for (QLabel *label : {m_elapsed, m_remaining, m_now}) {
        line->addWidget(label);
    }
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &PresenterHead::showTime);
    m_tick.start();
    connect(&show, &RunningShow::changed, this, &PresenterHead::showState);
    connect(&show, &RunningShow::wanted, this, &PresenterHead::showTime);
    connect(&show, &RunningShow::lookChanged, this, &PresenterHead::dress);
    dress();
}

void PresenterHead::dress()
{
    for (QLabel *badge : m_badges) {
        setLoud(*badge, Theme::page(m_show.look().theme));
    }
    setMinimumHeight(m_badges.front()->sizeHint().height()); // nothing moves when one comes
    showState();
    showTime();
}

void PresenterHead::setRoomLost(bool isLost)
{
    m_isLost = isLost;
    showState();
}

void PresenterHead::showFailure(const Error &error)
{
    const Language language = m_show.look().language;
    m_failure = qtext(filled(word("show.unkept", language), error.sentence.in(language)));
    showState();
    m_failure.clear();
}

void PresenterHead::showState()
{
    const ShowState &now = m_show.state();
    const Language language = m_show.look().language;
    const std::string number = std::to_string(now.flow.numberOf(now.slide));
    m_slide->setText(qtext(now.flow.isBackup(now.slide)
                               ? filled(word("slide.backup.number", language), number)
                               : filled(word("show.slide", language), number, std::to_string(now.flow.count()))));
    std::vector<QString> said;
    for (const auto &[isSo, key] :
         {std::pair(m_isLost, "show.lost"), std::pair(now.frozen, "show.frozen"),
          std::pair(now.cover == ShowCover::Black, "show.black"), std::pair(now.cover == ShowCover::White, "show.white"),
          std::pair(now.inserted > 0, "show.insert"), std::pair(now.overlay == ShowOverlay::Notes, "show.notes.editing")}) {
        if (isSo) {
            said.push_back(saidWord(key, language));
        }
    }
    if (!m_failure.isEmpty()) {
        said.insert(said.begin(), m_failure);
    }
    for (std::size_t i = 0; i < m_badges.size(); ++i) {
        m_badges[i]->setText(i < said.size() ? said[i] : QString());
        m_badges[i]->setVisible(i < said.size());
    }
}

void PresenterHead::showTime()
{
    const auto now = ShowClock::Moment::clock::now();
    const ShowClock &clock = m_show.clock();
    const auto with = [this](const char *key, ShowClock::Seconds time) {
        return qtext(filled(word(key, m_show.look().language), clockText(time).toStdString()));
    };
    m_elapsed->setText(with(clock.isUntouched() ? "show.ready"
                            : clock.running     ? "show.elapsed"
                                                : "show.stopped",
                            clock.elapsed(now)));
    const auto left = clock.remaining(now);
    m_remaining->setText(!left ? QString() : with(left->count() < 0 ? "show.overtime" : "show.remaining", *left));
    m_remaining->setVisible(left.has_value());
    QPalette colors = palette();
    if (left && left->count() < 0) {
        colors.setColor(QPalette::WindowText, Theme::page(m_show.look().theme).color(Token::Warning));
    }
    m_remaining->setPalette(colors);
    m_now->setText(qtext(filled(word("show.clock", m_show.look().language), // beside the time elapsed, which looks like it
                                QTime::currentTime().toString(QStringLiteral("HH:mm")).toStdString())));
}

QString PresenterHead::badges() const
{
    QStringList said;
    for (const QLabel *badge : m_badges) {
        if (!badge->text().isEmpty()) {
            said << badge->text();
        }
    }
    return said.join(QLatin1Char(' '));
}

QString PresenterHead::time() const { return m_elapsed->text() + QLatin1Char(' ') + m_remaining->text(); }

} // namespace rd
