/** One app of one enterprise, known to both servers and to the platform. */
export const app = {
  corpId: 'ww5imu1at0r000000',
  agentId: 1000002,
  secret: 'secret-of-the-measured-app',
  token: 'measuredtoken',
  encodingAesKey: 'bWVhc3VyZWQtcGxhdGZvcm0tYWVzLWtleS0zMi1ieXQ',
};
