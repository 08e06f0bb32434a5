/** 花博会证书.jpg, 这张是奖状: a certificate, by the name of a file or in an answer. */
export const CERTIFICATE_NAMED = /证书|奖状|奖牌|荣誉/u;
