// libzip brings OpenSSL and bzip2 along: with libxlsxwriter some 2.5 ms of every start.
#include "exchange/late/latelibrary.h"

#include <zip.h>

namespace {

template <typename Function> Function *zipFunction(Function *type, const char *name)
{
    static rd::LateLibrary library("zip", 4, "install the package libzip4");
    return library.find(type, name);
}

} // namespace

int zip_close(zip_t *archive)
{
    static auto *const call = zipFunction(&zip_close, "zip_close");
    return call(archive);
}

void zip_discard(zip_t *archive)
{
    static auto *const call = zipFunction(&zip_discard, "zip_discard");
    call(archive);
}

int zip_fclose(zip_file_t *file)
{
    static auto *const call = zipFunction(&zip_fclose, "zip_fclose");
    return call(file);
}

zip_int64_t zip_file_add(zip_t *archive, const char *name, zip_source_t *source, zip_flags_t flags)
{
    static auto *const call = zipFunction(&zip_file_add, "zip_file_add");
    return call(archive, name, source, flags);
}

int zip_file_set_dostime(zip_t *archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags)
{
    static auto *const call = zipFunction(&zip_file_set_dostime, "zip_file_set_dostime");
    return call(archive, index, time, date, flags);
}

zip_file_t *zip_fopen_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags)
{
    static auto *const call = zipFunction(&zip_fopen_index, "zip_fopen_index");
    return call(archive, index, flags);
}

zip_int64_t zip_fread(zip_file_t *file, void *data, zip_uint64_t size)
{
    static auto *const call = zipFunction(&zip_fread, "zip_fread");
    return call(file, data, size);
}

zip_int64_t zip_get_num_entries(zip_t *archive, zip_flags_t flags)
{
    static auto *const call = zipFunction(&zip_get_num_entries, "zip_get_num_entries");
    return call(archive, flags);
}

zip_int64_t zip_name_locate(zip_t *archive, const char *name, zip_flags_t flags)
{
    static auto *const call = zipFunction(&zip_name_locate, "zip_name_locate");
    return call(archive, name, flags);
}

zip_t *zip_open(const char *path, int flags, int *error)
{
    static auto *const call = zipFunction(&zip_open, "zip_open");
    return call(path, flags, error);
}

zip_t *zip_open_from_source(zip_source_t *source, int flags, zip_error_t *error)
{
    static auto *const call = zipFunction(&zip_open_from_source, "zip_open_from_source");
    return call(source, flags, error);
}

zip_source_t *zip_source_buffer(zip_t *archive, const void *data, zip_uint64_t size, int owns)
{
    static auto *const call = zipFunction(&zip_source_buffer, "zip_source_buffer");
    return call(archive, data, size, owns);
}

zip_source_t *zip_source_buffer_create(const void *data, zip_uint64_t size, int owns, zip_error_t *error)
{
    static auto *const call = zipFunction(&zip_source_buffer_create, "zip_source_buffer_create");
    return call(data, size, owns, error);
}

int zip_source_close(zip_source_t *source)
{
    static auto *const call = zipFunction(&zip_source_close, "zip_source_close");
    return call(source);
}

void zip_source_free(zip_source_t *source)
{
    static auto *const call = zipFunction(&zip_source_free, "zip_source_free");
    call(source);
}

void zip_source_keep(zip_source_t *source)
{
    static auto *const call = zipFunction(&zip_source_keep, "zip_source_keep");
    call(source);
}

int zip_source_open(zip_source_t *source)
{
    static auto *const call = zipFunction(&zip_source_open, "zip_source_open");
    return call(source);
}

zip_int64_t zip_source_read(zip_source_t *source, void *data, zip_uint64_t size)
{
    static auto *const call = zipFunction(&zip_source_read, "zip_source_read");
    return call(source, data, size);
}

int zip_source_stat(zip_source_t *source, zip_stat_t *facts)
{
    static auto *const call = zipFunction(&zip_source_stat, "zip_source_stat");
    return call(source, facts);
}

int zip_stat_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *facts)
{
    static auto *const call = zipFunction(&zip_stat_index, "zip_stat_index");
    return call(archive, index, flags, facts);
}
