#pragma once

#include <QString>
#include <QtGlobal>

/// While it lives, whatever QAbstractItemModelTester complains about in Warning mode is collected: outside a QTest run its
/// QtTest mode would let a broken model pass in silence.
class ModelGuard {
public:
    ModelGuard() : m_before(qInstallMessageHandler(handle)) { complaints().clear(); }
    ~ModelGuard() { qInstallMessageHandler(m_before); }
    ModelGuard(const ModelGuard &) = delete;
    ModelGuard &operator=(const ModelGuard &) = delete;

    static QString &complaints()
    {
        static QString text;
        return text;
    }

private:
    static void handle(QtMsgType, const QMessageLogContext &context, const QString &message)
    {
        if (qstrcmp(context.category, "qt.modeltest") == 0) {
            complaints() += message + QLatin1Char('\n');
        }
    }
    QtMessageHandler m_before;
};
