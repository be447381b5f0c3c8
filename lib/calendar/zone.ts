/** Every instant is shown and every day is counted in this zone, wherever the server or the reader is. */
export const zone = 'Europe/Stockholm'
