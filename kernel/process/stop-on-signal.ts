/** Disposes once, on the first signal or when the supervisor that started the process is gone. */
export function stopOnSignal(running: AsyncDisposable): void {
  let stopping = false;
  function stop() {
    if (stopping) {
      return;
    }
    stopping = true;
    running[Symbol.asyncDispose]().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  }
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (process.send) {
    process.on('disconnect', stop);
  }
}
