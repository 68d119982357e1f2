#include "exchange/checkeddevice.h"

#include "exchange/fault.h"

#include <cerrno>
#include <cstring>

namespace rd {
namespace {

constexpr qsizetype bufferSize = 64LL * 1024;

Text reason(int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT: return {"磁盘已满，请腾出空间后重试", "the disk is full; make room and try again"};
    case EFBIG: return {"超过了允许的文件大小", "the file would grow past the size that is allowed"};
    case EPIPE: return {"接收数据的程序已经关闭", "the program that reads the output has closed it"};
    case EROFS: return {"磁盘是只读的，请另选位置", "the disk is read-only; choose another place"};
    case EACCES:
    case EPERM: return {"没有写入权限，请另选位置", "permission denied; choose another place"};
    case EBADF: return {"输出没有打开", "the output is not open"};
    case EIO: return {"磁盘读写出错", "the disk reports an input/output error"};
    case ENAMETOOLONG: return {"文件名太长，请改短", "the file name is too long; choose a shorter one"};
    case 0: return {"没有写完，请重试", "not everything was written; try again"};
    default: return {std::strerror(errorNumber), std::strerror(errorNumber)};
    }
}

} // namespace

Error writeError(const std::string &name, int errorNumber)
{
    const Text why = reason(errorNumber);
    return fault(name, "无法写入：" + why.zh, "cannot be written: " + why.en);
}

CheckedDevice::CheckedDevice(QIODevice &inner, std::string name) : m_inner(inner), m_name(std::move(name))
{
    m_buffer.reserve(bufferSize);
    open(WriteOnly | Unbuffered);
}

CheckedDevice::~CheckedDevice() = default;

qint64 CheckedDevice::readData(char * /*data*/, qint64 /*size*/) { return -1; }

qint64 CheckedDevice::writeData(const char *data, qint64 size)
{
    if (m_failed) {
        return -1;
    }
    if (m_buffer.size() + size <= bufferSize) {
        m_buffer.append(data, size);
        return size;
    }
    const bool passed = pass(m_buffer.constData(), m_buffer.size());
    m_buffer.resize(0);
    if (!passed) {
        return -1;
    }
    if (size < bufferSize) {
        m_buffer.append(data, size);
        return size;
    }
    return pass(data, size) ? size : -1;
}

bool CheckedDevice::pass(const char *data, qint64 size)
{
    while (size > 0) {
        errno = 0;
        const qint64 written = m_inner.write(data, size);
        if (written <= 0 || written > size) {
            m_errno = errno;
            m_failed = true;
            setErrorString(m_inner.errorString());
            return false;
        }
        data += written;
        size -= written;
    }
    return true;
}

Result<void> CheckedDevice::finish()
{
    if (!m_failed) {
        pass(m_buffer.constData(), m_buffer.size());
        m_buffer.resize(0);
    }
    return m_failed ? Result<void>(writeError(m_name, m_errno)) : Result<void>();
}

} // namespace rd
