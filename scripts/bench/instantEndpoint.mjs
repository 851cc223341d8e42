/** A Lambda endpoint that answers at once, or as late as it is told, as a process of its own; prints its address. */
import { createServer } from 'node:http';

const ANSWER = '{"ok":true}';

let delayMs = 0;

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-amz-executed-version', '$LATEST');

    if (delayMs > 0) {
      setTimeout(() => response.end(ANSWER), delayMs);
    } else {
      response.end(ANSWER);
    }
  });
});

server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
process.on('message', told => {
  ({ delayMs } = told);
});
process.on('disconnect', () => process.exit());
