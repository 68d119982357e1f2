#include "ui/show/screenchooser.h"

#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"
#include "ui/show/showwindow.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

namespace rd {

ScreenNumber::ScreenNumber(int number, bool isGuess, QScreen *screen, Look look)
    : m_number(number), m_isGuess(isGuess), m_look(std::move(look))
{
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFocusPolicy(Qt::StrongFocus);
    setWindowTitle(saidWord("show.screen.room", m_look.language));
    cover(*this, screen);
}

void ScreenNumber::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::slide(m_look.theme, height());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Ground));
    QFont font = theme.font(Type::Poster, true);
    font.setPixelSize(height() / 2);
    painter.setFont(font);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRect(0, 0, width(), height() * 3 / 4), Qt::AlignCenter, QString::number(m_number));
    Scene words;
    const qreal margin = theme.step(12), room = width() - 2 * margin;
    qreal y = addText(words, saidWord("show.askscreen", m_look.language), {Type::Heading, Token::Text}, theme,
                      {margin, height() * 0.74}, room, Qt::AlignHCenter);
    if (m_isGuess) {
        const QString enter = saidWord("show.screen.room", m_look.language) + QStringLiteral(" = %1 (Enter)").arg(m_number);
        addText(words, enter, {Type::Heading, Token::Quiet}, theme, {margin, y}, room, Qt::AlignHCenter);
    }
    paint(painter, words, theme);
}

void ScreenNumber::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    const QString text = event->text();
    if (text.size() == 1 && text[0] >= u'1' && text[0] <= u'9') {
        return Q_EMIT numberChosen(text[0].digitValue());
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_PageDown:
    case Qt::Key_Escape: return Q_EMIT numberChosen(0);
    default: break;
    }
}

void ScreenNumber::mouseReleaseEvent(QMouseEvent *) { Q_EMIT numberChosen(m_number); }

ScreenChooser::ScreenChooser(QList<QScreen *> screens, QScreen *guess, const Look &look) : m_screens(std::move(screens))
{
    for (int i = 0; i < m_screens.size(); ++i) {
        m_numbers.push_back(std::make_unique<ScreenNumber>(i + 1, m_screens[i] == guess, m_screens[i], look));
        connect(m_numbers.back().get(), &ScreenNumber::numberChosen, this, [this, guess](int number) {
            if (number == 0 && guess != nullptr) {
                Q_EMIT chosen(guess);
            } else if (number > 0 && number <= m_screens.size()) {
                Q_EMIT chosen(m_screens[number - 1]);
            }
        });
    }
    m_numbers.front()->activateWindow();
    m_numbers.front()->setFocus();
}

ScreenChooser::~ScreenChooser() = default;

} // namespace rd
