// Loaded into the web server: when the process that started it is killed, it must not live on and hold the port. Not by
// process.exit, whose listeners may wait for a terminal that is gone.
if (process.channel) process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
