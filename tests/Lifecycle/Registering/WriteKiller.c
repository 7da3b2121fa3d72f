// Loaded before the C library, it kills the process at the n-th call of one name, before the system carries the call out.
// Without headers: a machine that links .NET's native programs need not have them.

extern char *getenv(const char *name);
extern int strcmp(const char *left, const char *right);
extern int atoi(const char *digits);
extern int getpid(void);
extern int kill(int process, int signal);
extern void *dlsym(void *library, const char *name);

static int calls;

static void count(const char *name)
{
    const char *wanted = getenv("KILL_AT_CALL");
    if (!wanted || strcmp(wanted, name)) return;
    if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) != atoi(getenv("KILL_AT_NUMBER"))) return;
    kill(getpid(), 9);
    for (;;) { }
}

#define NEXT(name) dlsym((void *)-1L, name)

long pwrite64(int file, const void *bytes, unsigned long length, long offset)
{
    count("pwrite64");
    return ((long (*)(int, const void *, unsigned long, long))NEXT("pwrite64"))(file, bytes, length, offset);
}

int rename(const char *from, const char *to)
{
    count("rename");
    return ((int (*)(const char *, const char *))NEXT("rename"))(from, to);
}

int unlink(const char *path)
{
    count("unlink");
    return ((int (*)(const char *))NEXT("unlink"))(path);
}
