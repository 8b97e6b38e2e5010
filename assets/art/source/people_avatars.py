def avatars():
    return ()
