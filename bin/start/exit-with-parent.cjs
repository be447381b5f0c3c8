// Loaded into the web server: when the process that started it is killed, it must not live on and hold the port.
if (process.channel) process.once('disconnect', () => process.exit(1))
